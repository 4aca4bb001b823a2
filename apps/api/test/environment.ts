import type { SmsCatcher, startCalendar, startInbox } from '@clothes-closet/sandbox';

type Around = {
  databaseUrl: string;
  calendar: Awaited<ReturnType<typeof startCalendar>>;
  inbox: Awaited<ReturnType<typeof startInbox>>;
};

/** The API's environment in a test, but for its port and for text messages. Mail need not wait for its pace. */
export const environmentOf = ({ databaseUrl, calendar, inbox }: Around) => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: 'http://localhost:3000',
  SESSION_SECRET: 'a secret for tests that is long enough',
  ADMIN_EMAILS: 'admin@example.org',
  GOOGLE_CALENDAR_ID: calendar.calendarId,
  GOOGLE_CREDENTIALS: calendar.credentialsBase64,
  GOOGLE_API_URL: calendar.apiUrl,
  GOOGLE_TOKEN_URL: calendar.tokenUrl,
  GOOGLE_OAUTH_CLIENT_ID: 'client',
  GOOGLE_OAUTH_CLIENT_SECRET: 'secret',
  SMTP_URL: `${inbox.smtpUrl}?rateLimit=10000`,
  MAIL_FROM: 'Clothes Closet <closet@example.org>',
  MAIL_COPY_TO: 'copies@example.org',
});

/** What is added where text messages are set up. */
export const textEnvironmentOf = ({ accountSid, authToken, apiUrl }: SmsCatcher) => ({
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: authToken,
  TWILIO_FROM: '+12175550100',
  TWILIO_API_URL: apiUrl,
});
