import { createPrisma } from '@clothes-closet/database';
import { migrate } from '@clothes-closet/database/migrate';
import { erasePostgres, startCalendar, startInbox, startPostgres } from '@clothes-closet/sandbox';

export const timeZone = 'America/Chicago';

/** As many as a large district has on its list. */
const eligibleStudents = 20_000;
export const studentIdOf = (index: number): string => `S${String(index).padStart(5, '0')}`;

export type World = Awaited<ReturnType<typeof startWorld>>;

/** What the API talks to. PostgreSQL writes for keeps (fsync on), as in production; its data goes when it stops. */
export const startWorld = async () => {
  const [postgres, calendar, inbox] = await Promise.all([
    startPostgres({ persistent: true }),
    startBenchCalendar(),
    startInbox(),
  ]);
  const environment = {
    PUBLIC_URL: 'http://localhost:3000',
    SESSION_SECRET: 'long enough a secret for a benchmark',
    ADMIN_EMAILS: 'admin@closet.example',
    ...calendarEnvironment(calendar),
    GOOGLE_OAUTH_CLIENT_ID: 'client',
    GOOGLE_OAUTH_CLIENT_SECRET: 'secret',
    // The default spares Office 365: 25 mails a minute.
    SMTP_URL: `${inbox.smtpUrl}?rateLimit=100000`,
    MAIL_FROM: 'closet@closet.example',
    MAIL_COPY_TO: 'copies@closet.example',
    // Each request says where it comes from, so that none is counted against another.
    TRUST_PROXY: '1',
  };
  return {
    postgres,
    calendar,
    environment,
    stop: async () => {
      await Promise.all([postgres.stop(), calendar.stop(), inbox.stop()]);
      erasePostgres(postgres.dataDir);
    },
  };
};

export const startBenchCalendar = () => startCalendar({ calendarId: 'closet@closet.example', timeZone });

export type BenchCalendar = Awaited<ReturnType<typeof startBenchCalendar>>;

export const calendarEnvironment = (calendar: BenchCalendar) => ({
  GOOGLE_CALENDAR_ID: calendar.calendarId,
  GOOGLE_CREDENTIALS: calendar.credentialsBase64,
  GOOGLE_API_URL: calendar.apiUrl,
  GOOGLE_TOKEN_URL: calendar.tokenUrl,
});

/** A migrated database with settings and a district's list. Returns its URL. */
export const createSite = async (
  { postgres }: World,
  { name, slotMinutes }: { name: string; slotMinutes: number },
): Promise<string> => {
  const databaseUrl = await postgres.createDatabase(name);
  await migrate(databaseUrl);
  const prisma = createPrisma(databaseUrl, { maxConnections: 1 });
  await prisma.setting.create({ data: { key: 'settings', value: { slotMinutes } } });
  await prisma.eligibleStudent.createMany({
    data: Array.from({ length: eligibleStudents }, (_, index) => ({
      studentId: studentIdOf(index),
      school: 'Lincoln',
      grade: '3',
      mealStatus: 'Free',
    })),
  });
  await prisma.$executeRawUnsafe('VACUUM ANALYZE');
  await prisma.$disconnect();
  return databaseUrl;
};
