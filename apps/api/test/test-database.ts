import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../src/platform/database.ts';
import { templateDatabase } from './template-database.ts';

const runOnServer = async (sql: string) => {
  const client = new Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** A migrated database of the test's own. */
export const createTestDatabase = async () => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOnServer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const db = createDatabase(url.href);
  return {
    databaseUrl: url.href,
    db,
    stop: async () => {
      await db.close();
      await runOnServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
};
