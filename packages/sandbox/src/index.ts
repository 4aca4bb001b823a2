export {
  type CalendarOptions,
  type CalendarStandIn,
  type EventInput,
  startCalendar,
} from './calendar/calendar.ts';
export { assertNothingTold } from './families/check.ts';
export { readFamilies, recordFamilies } from './families/record.ts';
export type { FamilyDatum } from './families/search.ts';
export { type Attachment, type Inbox, type InboxOptions, type Mail, startInbox } from './inbox/inbox.ts';
export { findFreePort } from './ports.ts';
export { erasePostgres, type Postgres, type PostgresOptions, startPostgres } from './postgres/postgres.ts';
export { startWiretap, type Tap, type TappedStatement, type Wiretap } from './postgres/wiretap.ts';
export { type Sandbox, type SandboxOptions, sandboxUsers, startSandbox } from './sandbox.ts';
export { seedCalendar } from './seed-calendar.ts';
export { type SignIn, type SignInOptions, startSignIn } from './sign-in/sign-in.ts';
export { type SmsCatcher, type SmsCatcherOptions, startSmsCatcher, type TextMessage } from './sms/sms.ts';
