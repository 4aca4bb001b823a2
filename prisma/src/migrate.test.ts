import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate, schemaDrift } from './migrate.ts';

const ours = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A schema of one table, and the migrations given by name. */
const project = (migrations: Record<string, string>): string => {
  const directory = join(folder, randomUUID());
  mkdirSync(directory);
  const [datasource] =
    /datasource db \{[^}]*\}/.exec(readFileSync(join(ours, 'schema.prisma'), 'utf8')) ?? [];
  writeFileSync(
    join(directory, 'schema.prisma'),
    `${datasource}\nmodel coat {\n  id Int @id\n  name String\n}\n`,
  );
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(directory, 'migrations', name), { recursive: true });
    writeFileSync(join(directory, 'migrations', name, 'migration.sql'), sql);
  }
  return directory;
};

const createCoat = 'CREATE TABLE "coat" ("id" INTEGER PRIMARY KEY, "name" TEXT NOT NULL);';

describe('migrations', () => {
  let server: pg.Client;
  let client: pg.Client;
  let databaseUrl: string;
  let name: string;
  beforeEach(async () => {
    server = new pg.Client({ connectionString: inject('postgresUrl') });
    await server.connect();
    name = `migrate_${randomUUID().replaceAll('-', '')}`;
    await server.query(`CREATE DATABASE ${name}`);
    const url = new URL(inject('postgresUrl'));
    url.pathname = `/${name}`;
    databaseUrl = url.href;
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  });

  const records = async () =>
    (
      await client.query(
        'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at',
      )
    ).rows;

  it('are applied in order of their names, once, and recorded where Prisma does', async () => {
    const directory = project({ '2_sizes': 'ALTER TABLE "coat" ADD "size" TEXT;', '1_coat': createCoat });

    expect(await migrate(databaseUrl, directory)).toEqual(['1_coat', '2_sizes']);
    expect(await migrate(databaseUrl, directory)).toEqual([]);
    expect(await records()).toEqual([
      { name: '1_coat', finished: true },
      { name: '2_sizes', finished: true },
    ]);
  });

  it('are applied by one of several processes that start together', async () => {
    const directory = project({ '1_coat': createCoat });

    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(databaseUrl, directory)));

    expect(applied.flat()).toEqual(['1_coat']);
  });

  it('may hold semicolons in functions, texts and comments', async () => {
    const trim = `${createCoat}
      -- cut; the name
      CREATE FUNCTION trim_name() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN NEW.name := trim(NEW.name); RETURN NEW; END $$;
      CREATE TRIGGER trim_name BEFORE INSERT ON coat FOR EACH ROW EXECUTE FUNCTION trim_name();
      INSERT INTO coat VALUES (1, ' red; warm ')`;

    await migrate(databaseUrl, project({ '1_coat': trim }));

    expect((await client.query('SELECT name FROM coat')).rows).toEqual([{ name: 'red; warm' }]);
  });

  it('that fail leave nothing, say what PostgreSQL said, and go on once mended', async () => {
    const directory = project({ '1_coat': `${createCoat} SELECT 1 / 0;` });

    await expect(migrate(databaseUrl, directory)).rejects.toThrow('division by zero');
    expect((await client.query(`SELECT to_regclass('coat') AS coat`)).rows).toEqual([{ coat: null }]);

    writeFileSync(join(directory, 'migrations/1_coat/migration.sql'), createCoat);
    expect(await migrate(databaseUrl, directory)).toEqual(['1_coat']);
  });

  it('that were killed halfway are run again', async () => {
    const directory = project({ '1_coat': createCoat });
    await migrate(databaseUrl, directory);
    // What is there when a process dies after the engine's record and before the script's end.
    await client.query('UPDATE _prisma_migrations SET finished_at = NULL; DROP TABLE coat');

    expect(await migrate(databaseUrl, directory)).toEqual(['1_coat']);
    expect((await client.query('SELECT id FROM coat')).rows).toEqual([]);
  });

  it('of ours lead to the schema of ours', async () => {
    const applied = await migrate(databaseUrl);

    expect(applied).toEqual(readdirSync(join(ours, 'migrations')).filter((entry) => !entry.includes('.')));
    expect(await schemaDrift(databaseUrl)).toBe('');
  });

  it('that fall short of the schema are found out', async () => {
    const directory = project({ '1_coat': 'CREATE TABLE "coat" ("id" INTEGER PRIMARY KEY);' });
    await migrate(databaseUrl, directory);

    expect(await schemaDrift(databaseUrl, directory)).toContain('ADD COLUMN     "name" TEXT NOT NULL');
  });

  it('that go beyond the schema are found out', async () => {
    await migrate(databaseUrl);
    const directory = join(folder, randomUUID());
    cpSync(join(ours, 'schema.prisma'), join(directory, 'schema.prisma'));
    await client.query('CREATE TABLE forgotten (id INTEGER PRIMARY KEY)');

    expect(await schemaDrift(databaseUrl, directory)).toContain('DROP TABLE "forgotten"');
  });
});
