import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startCalendar } from './calendar/calendar.ts';
import { type InboxOptions, startInbox } from './inbox/inbox.ts';
import { startPostgres } from './postgres/postgres.ts';
import { type SignInOptions, startSignIn } from './sign-in/sign-in.ts';
import { startSmsCatcher } from './sms/sms.ts';

export type SandboxOptions = {
  /** Where everything is kept between starts; without it, all ends with the process. */
  dataDir?: string | undefined;
  timeZone?: string | undefined;
  /** The address people open the site at. */
  siteUrl?: string | undefined;
  /** Accounts that the sign-in offers. The first is the site's first admin. */
  users?: SignInOptions['users'] | undefined;
  /** Every message in every language, for a page of the inbox. */
  readSamples?: InboxOptions['readSamples'];
  /** An own server is started where none is given. */
  postgresUrl?: string | undefined;
  /** Those left out are any free ones. */
  ports?: Partial<SandboxPorts> | undefined;
  onPostgresExit?: (() => void) | undefined;
};

export type SandboxPorts = {
  calendar: number;
  inbox: number;
  signIn: number;
  sms: number;
  smtp: number;
  postgres: number;
};

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

export const sandboxUsers = [
  { name: 'Alex Rivera', email: 'alex.rivera@riverbend.example' },
  { name: 'Sam Nguyen (not an admin)', email: 'sam.nguyen@riverbend.example' },
] as const satisfies SignInOptions['users'];

/** Starts all that the API needs of the world outside, on this machine: database, calendar, sign-in, mail, texts. */
export const startSandbox = async ({
  dataDir,
  timeZone = 'America/Chicago',
  siteUrl = 'http://localhost:3000',
  users = [...sandboxUsers],
  postgresUrl,
  ports = {},
  readSamples,
  onPostgresExit,
}: SandboxOptions = {}) => {
  const running: { stop: () => Promise<void> }[] = [];
  /** Those started so far are stopped again when a later one fails. */
  const track = async <Service extends { stop: () => Promise<void> }>(service: Promise<Service>) => {
    const started = await service;
    running.push(started);
    return started;
  };
  const stop = async () => {
    await Promise.all(running.splice(0).map((service) => service.stop()));
  };
  const keptIn = (name: string) => (dataDir ? join(dataDir, name) : undefined);
  const clientSecret = randomBytes(16).toString('hex');

  try {
    const postgres = postgresUrl
      ? undefined
      : await track(
          startPostgres({ dataDir: keptIn('postgres'), port: ports.postgres, onExit: onPostgresExit }),
        );
    const databaseUrl = postgresUrl ?? (await postgres?.createDatabase('clothes_closet')) ?? '';
    const calendar = await track(
      startCalendar({
        port: ports.calendar,
        calendarId: 'riverbend-closet@group.calendar.google.com',
        timeZone,
        dataFile: keptIn('calendar.json'),
        allowHttpWatch: true,
      }),
    );
    const sms = await track(startSmsCatcher({ port: ports.sms, dataFile: keptIn('texts.jsonl') }));
    const inbox = await track(
      startInbox({
        port: ports.inbox,
        smtpPort: ports.smtp,
        dataFile: keptIn('inbox.jsonl'),
        textMessagesUrl: sms.url,
        readSamples,
      }),
    );
    const signIn = await track(
      startSignIn({
        port: ports.signIn,
        users,
        clientId: 'clothes-closet.apps.googleusercontent.com',
        clientSecret,
        redirectUris: [`${siteUrl}/api/auth/google/callback`],
      }),
    );

    /** What the API reads from its environment to talk to these servers. */
    const environment = {
      DATABASE_URL: databaseUrl,
      PUBLIC_URL: siteUrl,
      ADMIN_EMAILS: users[0]?.email ?? '',
      GOOGLE_CALENDAR_ID: calendar.calendarId,
      GOOGLE_CREDENTIALS: calendar.credentialsBase64,
      GOOGLE_API_URL: calendar.apiUrl,
      GOOGLE_TOKEN_URL: calendar.tokenUrl,
      GOOGLE_PUSH_URL: `${siteUrl}/api/calendar/notifications`,
      GOOGLE_OAUTH_CLIENT_ID: signIn.clientId,
      GOOGLE_OAUTH_CLIENT_SECRET: signIn.clientSecret,
      GOOGLE_OAUTH_AUTHORIZATION_URL: signIn.authorizationUrl,
      GOOGLE_OAUTH_TOKEN_URL: signIn.tokenUrl,
      GOOGLE_OAUTH_USERINFO_URL: signIn.userinfoUrl,
      // The inbox takes all at once; without this the first families of a new site would wait a minute for their mail.
      SMTP_URL: `${inbox.smtpUrl}?rateLimit=1000`,
      MAIL_FROM: 'Riverbend Clothes Closet <closet@riverbend.example>',
      MAIL_COPY_TO: 'closet@riverbend.example',
      TWILIO_ACCOUNT_SID: sms.accountSid,
      TWILIO_AUTH_TOKEN: sms.authToken,
      TWILIO_FROM: '+12175550100',
      TWILIO_API_URL: sms.apiUrl,
    };
    return { postgres, calendar, inbox, sms, signIn, timeZone, databaseUrl, environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
