/** What a failure's code means for a volunteer. */
export type Reason =
  | 'unknownAddress'
  | 'mailboxFull'
  | 'blocked'
  | 'refused'
  | 'invalidAddress'
  | 'notReached'
  | 'outcomeUnknown'
  | 'answeredStop'
  | 'noMobile'
  | 'ourAccount'
  | 'textRefused'
  | 'unknown';

/** Of mail servers the enhanced status codes, by class and subject (RFC 3463); of text messages Twilio's codes. */
const byCode: readonly [pattern: RegExp, reason: Reason][] = [
  [/ [45]\.1\.\d+$/, 'unknownAddress'],
  [/ [45]\.2\.\d+$/, 'mailboxFull'],
  [/ [45]\.7\.\d+$/, 'blocked'],
  [/^SMTP 5/, 'refused'],
  // Not now: its own service is busy or down.
  [/^SMTP 4/, 'notReached'],
  [/^(EENVELOPE|EMESSAGE)$/, 'invalidAddress'],
  [/^E[A-Z]+$/, 'notReached'],
  [/^outcome_unknown$/, 'outcomeUnknown'],
  [/^twilio_21610$/, 'answeredStop'],
  [/^twilio_(21211|21214|21217|21614|21635)$/, 'noMobile'],
  [/^twilio_(20429|21611)$|^http_/, 'notReached'],
  [/^twilio_(20\d+|21212|21603|21606|21659|21660|30002|63038)$/, 'ourAccount'],
  [/^twilio_/, 'textRefused'],
];

/** Puts a code of the ledger, such as `SMTP 550 5.1.1`, `twilio_21610` or `ETIMEDOUT`, into one of few meanings. */
export const reasonOf = (code: string): Reason =>
  byCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
