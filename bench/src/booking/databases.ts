import { setTimeout as sleep } from 'node:timers/promises';
import { createPrisma } from '@clothes-closet/database';
import { fillCalendar } from '../calendar.ts';
import { startApi } from '../processes.ts';
import { type BenchCalendar, createSite, type World } from '../site.ts';
import { waitForSlots } from '../slots.ts';

const template = 'booking';

/** Room for thousands of bookings: five-minute slots from six to ten, and a calendar full of other things at night. */
export const fillWithRoom = (calendar: BenchCalendar): void =>
  fillCalendar(calendar, { days: 150, openings: [['06:00', '22:00']], others: 2000, otherHours: [0, 4] });

/** Makes the database that each side gets a copy of, the calendar already in its mirror. Returns the free slots. */
export const prepareTemplate = async (world: World): Promise<string[]> => {
  fillWithRoom(world.calendar);
  const databaseUrl = await createSite(world, { name: template, slotMinutes: 5 });
  const api = await startApi({ ...world.environment, DATABASE_URL: databaseUrl });
  const slots = await waitForSlots(api.url);
  await api.stop();
  await run(databaseUrl, 'VACUUM ANALYZE');
  return slots;
};

/** Jobs are written as ever, but for tomorrow: nothing runs beside the bookings. */
const putJobsOff = [
  `CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN NEW.start_after := now() + interval '1 day'; RETURN NEW; END $$`,
  `CREATE TRIGGER put_off BEFORE INSERT ON pgboss.job_common FOR EACH ROW
   WHEN (NEW.name IN ('calendar.push', 'message.send')) EXECUTE FUNCTION put_off()`,
];

type Copy = { name: string; jobs: 'put off' | 'run' };

export const copyTemplate = async ({ postgres }: World, { name, jobs }: Copy): Promise<string> => {
  const databaseUrl = await postgres.cloneDatabase(template, name);
  if (jobs === 'put off') await run(databaseUrl, ...putJobsOff);
  return databaseUrl;
};

/** How many rows each table has that a booking writes to. */
export const countRows = async (databaseUrl: string): Promise<Record<string, number>> => {
  const tables = ['appointment', 'visit', 'message', 'audit_entry', 'rate_limit', 'pgboss.job_common'];
  const counts = tables.map((table) => {
    const own = table === 'pgboss.job_common' ? `WHERE name IN ('calendar.push', 'message.send')` : '';
    return `(SELECT count(*)::int FROM ${table} ${own}) AS "${table}"`;
  });
  const [row] = await read<Record<string, number>>(databaseUrl, `SELECT ${counts.join(', ')}`);
  return row ?? {};
};

type Jobs = { done: number; left: number };

export const countJobs = async (databaseUrl: string): Promise<Jobs> => {
  const [jobs] = await read<Jobs>(
    databaseUrl,
    `SELECT count(*) FILTER (WHERE state = 'completed')::int AS done,
       count(*) FILTER (WHERE state < 'completed')::int AS left
     FROM pgboss.job WHERE name IN ('calendar.push', 'message.send')`,
  );
  return jobs ?? { done: 0, left: 0 };
};

/** Until every job is done, or the time is up. */
export const waitForJobs = async (databaseUrl: string, seconds: number): Promise<void> => {
  const deadline = performance.now() + seconds * 1000;
  while ((await countJobs(databaseUrl)).left > 0 && performance.now() < deadline) await sleep(100);
};

const run = async (databaseUrl: string, ...statements: string[]): Promise<void> => {
  const prisma = createPrisma(databaseUrl, { maxConnections: 1 });
  for (const statement of statements) await prisma.$executeRawUnsafe(statement);
  await prisma.$disconnect();
};

const read = async <Row>(databaseUrl: string, sql: string): Promise<Row[]> => {
  const prisma = createPrisma(databaseUrl, { maxConnections: 1 });
  const rows = await prisma.$queryRawUnsafe<Row[]>(sql);
  await prisma.$disconnect();
  return rows;
};
