import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { type SchemaEngine, withSchemaEngine } from './schema-engine.ts';

const ownDirectory = join(import.meta.dirname, '..');

/**
 * Brings a database to the newest migration and returns the names of those it applied. Processes that start at
 * the same moment wait for one another. `prisma migrate deploy` keeps the same records and may be used instead.
 */
export const migrate = (databaseUrl: string, directory = ownDirectory): Promise<string[]> => {
  const migrationsList = readMigrations(directory);
  const apply = async (engine: SchemaEngine): Promise<string[]> => {
    await forgetHalfRunMigrations(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  };
  return withMigrationLock(databaseUrl, () =>
    withSchemaEngine(databaseUrl, apply, recordWithin(migrationsList)),
  );
};

/**
 * The SQL that is still missing between a migrated database and schema.prisma; empty when they agree.
 * Blind to what Prisma can't express: partial indexes, exclusion constraints, triggers.
 */
export const schemaDrift = (databaseUrl: string, directory = ownDirectory): Promise<string> =>
  withSchemaEngine(databaseUrl, async (engine) => {
    const path = join(directory, 'schema.prisma');
    const files = [{ path, content: readFileSync(path, 'utf8') }];
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: directory },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    });
    const script = stdout ?? '';
    return script.includes('This is an empty migration') ? '' : script;
  });

const filters = { externalTables: [], externalEnums: [] };

const readMigrations = (directory: string): MigrationList => {
  const baseDir = join(directory, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
};

/**
 * Marks a migration as finished in its own transaction. Marked only afterwards, as the engine does, a process
 * killed in between would leave a migration that is done and looks half done.
 */
const recordWithin =
  ({ migrationDirectories }: MigrationList) =>
  (script: string): string => {
    const isMigration = migrationDirectories.some(
      ({ migrationFile }) => migrationFile.content.value === script,
    );
    return isMigration ? `${script}\n;${recordFinished}` : script;
  };

const recordFinished = `
UPDATE _prisma_migrations SET finished_at = now()
WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/**
 * A process killed while migrating leaves a record that is begun and never finished, and the engine would refuse
 * to go on for ever. Under our lock nobody is at work on it, and its transaction left nothing behind.
 */
const forgetHalfRunMigrations = async (
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<void> => {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
};

const migrationLock = 7_210_443;

const withMigrationLock = async <Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    // Ending the session releases the lock.
    await client.end();
  }
};
