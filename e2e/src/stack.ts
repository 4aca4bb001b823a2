import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, sandboxUsers, seedCalendar, startSandbox } from '@clothes-closet/sandbox';
import { startApi } from '../../packages/sandbox/src/stack/api.ts';
import { buildWeb } from '../../packages/sandbox/src/stack/web-build.ts';
import { createPrisma } from '../../prisma/src/client.ts';
import { migrate } from '../../prisma/src/migrate.ts';
import { seedDatabase } from '../../prisma/seed/seed.ts';

export type Stack = Awaited<ReturnType<typeof startStack>>;

export const timeZone = 'America/Chicago';
export const [volunteer, stranger] = sandboxUsers;

const repository = join(import.meta.dirname, '../..');

/** All there is, on free ports with temporary data: sandbox, seeded database, the API as in production with the web app. */
export const startStack = async () => {
  await buildWeb(repository);
  const port = await findFreePort();
  const siteUrl = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'clothes-closet-e2e-'));
  const sandbox = await startSandbox({ siteUrl, timeZone });
  const { databaseUrl, calendar, inbox, environment } = sandbox;
  await migrate(databaseUrl);
  const today = new Date().toISOString().slice(0, 10);
  await seedDatabase(databaseUrl, { today, adminEmail: environment.ADMIN_EMAILS });
  const api = await startApi({
    entry: join(repository, 'apps/api/src/main.ts'),
    repository,
    port,
    environment: { ...environment, SESSION_SECRET: randomBytes(32).toString('hex') },
    dev: false,
    logFile: join(dataDir, 'api.log'),
  });
  const db = createPrisma(databaseUrl, { maxConnections: 2 });
  return { siteUrl, calendar, inbox, db, stop: async () => {
    await db.$disconnect(); await api.stop(); await sandbox.stop(); rmSync(dataDir, {recursive:true, force:true});
  }};
};
