import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@clothes-closet/database/migrate';
import { seedDatabase } from '@clothes-closet/database/seed';
import { Temporal } from 'temporal-polyfill';
import { enterExamples } from '../examples/enter-examples.ts';
import { erasePostgres, type Postgres } from '../postgres/postgres.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { seedCalendar } from '../seed-calendar.ts';
import { planPorts, requireFreePorts } from './ports.ts';
import { readSamplesOf } from './samples.ts';
import { keepSessionSecret } from './session-secret.ts';
import { startSite } from './site.ts';
import { buildWeb } from './web-build.ts';

export type StackOptions = {
  repository: string;
  dataDir: string;
  port: number;
  /** Throws away what earlier starts left. */
  fresh?: boolean;
  /** Everything reloads when its files change. */
  dev?: boolean;
  /** The API's file; another one in tests. */
  apiEntry?: string;
  /** False: the web app is neither built nor served. */
  web?: boolean;
  /** Families are entered where there are none yet. */
  examples?: boolean;
  /** Told of each step as it is done. */
  progress: (step: string) => void;
  /** Called when something that everything rests on ends by itself. */
  onCollapse: (reason: string) => void;
};

export type Stack = Awaited<ReturnType<typeof startStack>>;

/** Starts all there is on this machine: sandbox, seeded database and calendar, web app, API. */
export const startStack = async (options: StackOptions) => {
  const { repository, dataDir, progress, onCollapse, fresh = false, dev = false, web = true } = options;
  const ports = planPorts(options.port, { dev });
  await requireFreePorts(ports);
  if (fresh) erase(dataDir);
  mkdirSync(dataDir, { recursive: true });

  const building = web && !dev ? buildWeb(repository) : Promise.resolve('unchanged' as const);
  // Awaited below; until then a failure must not count as nobody's.
  building.catch(() => {});
  const siteUrl = `http://localhost:${ports.site}`;
  const sandbox = await startSandbox({
    dataDir,
    siteUrl,
    ports,
    readSamples: readSamplesOf(repository),
    onPostgresExit: () => onCollapse('PostgreSQL stopped by itself.'),
  });
  try {
    progress(
      `PostgreSQL, calendar, sign-in, mail inbox and text messages are up${whereElse(dataDir, sandbox.postgres)}`,
    );
    const migrations = await migrate(sandbox.databaseUrl);
    await seed(sandbox);
    progress(`Database is ready (${describeMigrations(migrations)})`);
    if (web && !dev) progress(`Web app is ${(await building) === 'built' ? 'built' : 'built already'}`);

    const site = await startSite({
      repository,
      ports,
      environment: { ...sandbox.environment, SESSION_SECRET: keepSessionSecret(dataDir) },
      apiEntry: options.apiEntry ?? join(repository, 'apps/api/src/main.ts'),
      logFile: join(dataDir, 'api.log'),
      dev,
      withVite: dev && web,
      onCollapse,
    });
    progress('API is up');
    if (options.examples) progress(await addExamples(siteUrl, sandbox));
    return {
      siteUrl,
      adminUrl: `${siteUrl}/admin`,
      calendarUrl: `http://localhost:${ports.calendar}`,
      inboxUrl: `http://localhost:${ports.inbox}`,
      galleryUrl: `http://localhost:${ports.inbox}/gallery`,
      textMessagesUrl: `http://localhost:${ports.sms}`,
      /** Those first who still need the others. */
      async stop() {
        await site.stop();
        await sandbox.stop();
      },
      kill: site.kill,
    };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
};

/** PostgreSQL's own account can't get everywhere. */
const whereElse = (dataDir: string, postgres: Postgres | undefined): string =>
  !postgres || postgres.dataDir.startsWith(dataDir) ? '' : ` (the database is kept in ${postgres.dataDir})`;

const erase = (dataDir: string): void => {
  erasePostgres(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
};

const seed = async ({ databaseUrl, calendar, timeZone, environment }: Sandbox) => {
  const today = Temporal.Now.plainDateISO(timeZone);
  await seedDatabase(databaseUrl, {
    today: today.toString(),
    adminEmail: environment.ADMIN_EMAILS,
    timeZone,
  });
  seedCalendar(calendar, { today, timeZone });
};

/** They only make the first look nicer: without them everything works as well. */
const addExamples = async (siteUrl: string, sandbox: Sandbox): Promise<string> => {
  try {
    const count = await enterExamples(siteUrl, sandbox);
    return count > 0 ? `${count} example families are entered` : 'Families are as they were';
  } catch (error) {
    return `Example families could not be entered (${error instanceof Error ? error.message : String(error)})`;
  }
};

const describeMigrations = (applied: string[]): string =>
  applied.length === 0
    ? 'nothing new to migrate'
    : `${applied.length} migration${applied.length > 1 ? 's' : ''} applied`;
