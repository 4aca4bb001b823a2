import { Client } from 'pg';
import type { FamilyDatum } from './search.ts';

const withClient = async <Result>(databaseUrl: string, work: (client: Client) => Promise<Result>) => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return work(client).finally(() => client.end());
};

const noteOnInsert = (table: string, values: string) => `
  CREATE FUNCTION families_seen.note_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO families_seen.datum SELECT noted.* FROM entered, LATERAL (VALUES ${values}) AS noted; RETURN NULL; END $$;
  CREATE TRIGGER families_seen AFTER INSERT ON public.${table} REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION families_seen.note_${table}();`;

/**
 * From now on the database keeps what identifies families for as long as it lives, also of rows that are deleted, so
 * that at the end it can be searched for. No index: rivals must not wait for one another here.
 */
export const recordFamilies = (databaseUrl: string): Promise<void> =>
  withClient(databaseUrl, async (client) => {
    await client.query(
      [
        'CREATE SCHEMA families_seen; CREATE TABLE families_seen.datum (kind text, value text);',
        noteOnInsert('visit', `('studentId', entered.student_id)`),
        noteOnInsert('eligible_student', `('studentId', entered.student_id)`),
        noteOnInsert(
          'appointment',
          `('name', entered.first_name), ('name', entered.last_name), ('email', entered.email), ('phone', entered.phone)`,
        ),
      ].join('\n'),
    );
  });

/** What a database on which `recordFamilies` was called has seen so far. */
export const readFamilies = (databaseUrl: string): Promise<FamilyDatum[]> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<FamilyDatum>(
      'SELECT DISTINCT kind, value FROM families_seen.datum WHERE value IS NOT NULL',
    );
    return rows;
  });
