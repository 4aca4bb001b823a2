import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@clothes-closet/database/migrate';
import { seedDatabase } from '@clothes-closet/database/seed';
import { Temporal } from 'temporal-polyfill';
import { erasePostgres } from '../postgres/postgres.ts';
import { startSandbox } from '../sandbox.ts';
import { seedCalendar } from '../seed-calendar.ts';
import { lastLines, startApi } from './api.ts';
import { planPorts, requireFreePorts } from './ports.ts';
import { keepSessionSecret } from './session-secret.ts';
import { runTethered, type Tethered } from './tethered.ts';
import { buildWeb, findVite } from './web-build.ts';

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
  const running: Tethered[] = [];
  const siteUrl = `http://localhost:${ports.site}`;
  const sandbox = await startSandbox({
    dataDir,
    siteUrl,
    ports,
    onPostgresExit: () => onCollapse('PostgreSQL stopped by itself.'),
  });
  const stop = async () => {
    await Promise.all(running.map((process) => process.stop()));
    await sandbox.stop();
  };
  const kill = () => {
    for (const process of running) process.kill();
  };

  try {
    progress('PostgreSQL, calendar, sign-in and mail inbox are up');
    const migrations = await migrate(sandbox.databaseUrl);
    await seed(sandbox);
    progress(`Database is ready (${describeMigrations(migrations)})`);
    if (web && !dev) progress(`Web app is ${(await building) === 'built' ? 'built' : 'built already'}`);

    const logFile = join(dataDir, 'api.log');
    const api = await startApi({
      entry: options.apiEntry ?? join(repository, 'apps/api/src/main.ts'),
      repository,
      port: ports.api,
      environment: { ...sandbox.environment, SESSION_SECRET: keepSessionSecret(dataDir) },
      dev,
      logFile,
    });
    running.push(api);
    progress('API is up');
    if (dev && web) running.unshift(serveWeb({ repository, sitePort: ports.site, apiPort: ports.api }));
    for (const process of running) {
      process.exited.then(() =>
        onCollapse(
          `The ${process === api ? 'API' : 'web server'} stopped by itself.\n${dev ? '' : lastLines(logFile)}`,
        ),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    siteUrl,
    adminUrl: `${siteUrl}/admin`,
    calendarUrl: `http://localhost:${ports.calendar}`,
    inboxUrl: `http://localhost:${ports.inbox}`,
    databaseUrl: sandbox.databaseUrl,
    stop,
    kill,
  };
};

const erase = (dataDir: string): void => {
  erasePostgres(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
};

const seed = async ({
  databaseUrl,
  calendar,
  timeZone,
  environment,
}: Awaited<ReturnType<typeof startSandbox>>) => {
  const today = Temporal.Now.plainDateISO(timeZone);
  await seedDatabase(databaseUrl, { today: today.toString(), adminEmail: environment.ADMIN_EMAILS });
  seedCalendar(calendar, { today, timeZone });
};

const describeMigrations = (applied: string[]): string =>
  applied.length === 0
    ? 'nothing new to migrate'
    : `${applied.length} migration${applied.length > 1 ? 's' : ''} applied`;

type WebServer = { repository: string; sitePort: number; apiPort: number };

const serveWeb = ({ repository, sitePort, apiPort }: WebServer): Tethered => {
  const web = join(repository, 'apps/web');
  return runTethered({
    command: process.execPath,
    args: [findVite(web), '--port', String(sitePort), '--strictPort', '--clearScreen', 'false'],
    cwd: web,
    env: { ...process.env, API_PORT: String(apiPort) },
    patienceMs: 2000,
  });
};
