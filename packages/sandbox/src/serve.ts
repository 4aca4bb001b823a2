/** One stand-in alone, for a container: `serve.ts calendar`, `serve.ts sign-in`, `serve.ts sms`; and `serve.ts seed` fills the database. */
import { writeFile } from 'node:fs/promises';
import { seedDatabase } from '@clothes-closet/database/seed';
import { Temporal } from 'temporal-polyfill';
import { startCalendar } from './calendar/calendar.ts';
import { sandboxUsers } from './sandbox.ts';
import { seedCalendar } from './seed-calendar.ts';
import { startSignIn } from './sign-in/sign-in.ts';
import { startSmsCatcher } from './sms/sms.ts';

const timeZone = 'America/Chicago';
const host = '0.0.0.0';

const read = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

const services: Record<string, () => Promise<unknown>> = {
  calendar: async () => {
    const calendar = await startCalendar({
      host,
      port: Number(read('PORT')),
      calendarId: read('GOOGLE_CALENDAR_ID'),
      timeZone,
      dataFile: '/shared/calendar.json',
    });
    seedCalendar(calendar, { today: Temporal.Now.plainDateISO(timeZone), timeZone });
    // The API takes the key from its environment; it is made here.
    await writeFile('/shared/google-credentials', calendar.credentialsBase64, { mode: 0o600 });
  },
  'sign-in': () =>
    startSignIn({
      host,
      port: Number(read('PORT')),
      users: [...sandboxUsers],
      clientId: read('GOOGLE_OAUTH_CLIENT_ID'),
      clientSecret: read('GOOGLE_OAUTH_CLIENT_SECRET'),
      redirectUris: [`${read('PUBLIC_URL')}/api/auth/google/callback`],
    }),
  sms: () =>
    startSmsCatcher({
      host,
      port: Number(read('PORT')),
      account: { accountSid: read('TWILIO_ACCOUNT_SID'), authToken: read('TWILIO_AUTH_TOKEN') },
    }),
  seed: () =>
    seedDatabase(read('DATABASE_URL'), {
      today: Temporal.Now.plainDateISO(timeZone).toString(),
      adminEmail: sandboxUsers[0].email,
    }),
};

const start = services[process.argv[2] ?? ''];
if (!start) throw new Error(`Name one of: ${Object.keys(services).join(', ')}`);
await start();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
