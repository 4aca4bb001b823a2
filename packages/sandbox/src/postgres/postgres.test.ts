import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPortFree } from '../ports.ts';
import { eventually, isRunning } from '../testing/processes.ts';
import { erasePostgres, type Postgres, startPostgres } from './postgres.ts';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const pidOf = (dataDir: string) => Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10);

describe('an embedded PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('creates a database, and leaves it alone the second time', async () => {
    const url = await postgres.createDatabase('families');
    await query(url, 'CREATE TABLE family (name text)');

    expect(await postgres.createDatabase('families')).toBe(url);
    expect(await query(url, 'SELECT count(*)::int FROM family')).toEqual([{ count: 0 }]);
  });

  it('clones a database with what is in it', async () => {
    const template = await postgres.createDatabase('template');
    await query(template, "CREATE TABLE size AS SELECT 'Youth 10' AS name");

    const clone = await postgres.cloneDatabase('template', 'cloned');

    expect(await query(clone, 'SELECT name FROM size')).toEqual([{ name: 'Youth 10' }]);
  });

  it('drops a database that is still in use', async () => {
    const client = new pg.Client({ connectionString: await postgres.createDatabase('busy') });
    client.on('error', () => {});
    await client.connect();

    await postgres.dropDatabase('busy');

    await expect(query(postgres.urlFor('busy'), 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('has the extensions that the site needs', async () => {
    const url = await postgres.createDatabase('extended');

    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent']) {
      await query(url, `CREATE EXTENSION ${extension}`);
    }
  });

  it('sorts names as people do, whatever the locale of the machine', async () => {
    const sorted = await query(
      postgres.urlFor('postgres'),
      "SELECT name FROM unnest(ARRAY['Zoe', 'émile', 'Emma', 'adam']) AS name ORDER BY name",
    );

    expect(sorted.map((row) => Object.values(row as object)[0])).toEqual(['adam', 'émile', 'Emma', 'Zoe']);
  });
});

describe('a stopped PostgreSQL', () => {
  it('leaves neither process, port nor temporary data behind', async () => {
    const postgres = await startPostgres();
    const pid = pidOf(postgres.dataDir);

    await postgres.stop();
    await postgres.stop();

    expect(isRunning(pid)).toBe(false);
    expect(await isPortFree(postgres.port)).toBe(true);
    expect(existsSync(postgres.dataDir)).toBe(false);
  });
});

describe('a PostgreSQL with a folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clothes-closet-test-'));
  const dataDir = join(folder, 'data');
  afterAll(() => {
    erasePostgres(dataDir);
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its data again after the next start', async () => {
    const first = await startPostgres({ dataDir });
    await query(await first.createDatabase('kept'), 'CREATE TABLE coat AS SELECT 1 AS id');
    await first.stop();

    const second = await startPostgres({ dataDir });
    const rows = await query(second.urlFor('kept'), 'SELECT id FROM coat');
    await second.stop();

    expect(rows).toEqual([{ id: 1 }]);
  });

  it('starts in spite of the pid file of a killed server, its number taken by another process', async () => {
    const first = await startPostgres({ dataDir });
    const realDir = first.dataDir;
    await first.stop();
    writeFileSync(join(realDir, 'postmaster.pid'), `${process.pid}\n${realDir}\n`);

    const second = await startPostgres({ dataDir });
    await second.stop();
  });

  it('starts again right after server and keeper were killed', async () => {
    const first = await startPostgres({ dataDir });
    const keeper = Number(readFileSync(join(first.dataDir, 'keeper.pid'), 'utf8'));
    process.kill(keeper, 'SIGKILL');
    const orphan = pidOf(first.dataDir);

    const second = await startPostgres({ dataDir });

    expect(isRunning(orphan)).toBe(false);
    await second.stop();
  });

  it('refuses a second start while the first one runs', async () => {
    const first = await startPostgres({ dataDir });

    await expect(startPostgres({ dataDir })).rejects.toThrow('Another copy is already running');
    await first.stop();
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'ends when its owner gets %s',
    async (signal) => {
      const owner = spawn(
        process.execPath,
        [join(import.meta.dirname, '../testing/postgres-owner.ts'), dataDir],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const [told] = await once(owner.stdout, 'data');
      const pid = pidOf(String(told).trim());
      expect(isRunning(pid)).toBe(true);

      owner.kill(signal);

      await eventually(() => !isRunning(pid));
    },
  );
});
