/** A database as it is after years: node prisma/seed/many.ts --appointments 100000, with DATABASE_URL. */
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { planPlaces } from './many/plan.ts';
import { rowsOf } from './many/rows.ts';

const batch = 5000;

export type Many = {
  appointments: number;
  /** The moment around which they lie, ISO 8601: five years back, two months ahead. */
  now: string;
};

/**
 * Fills a migrated database without appointments with many of them: believable, invented, and always the same for the
 * same moment. Throws where there are appointments already. No event is written to a calendar and no message sent.
 */
export const seedMany = async (databaseUrl: string, { appointments, now }: Many): Promise<void> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await refuseUnlessEmpty(client);
    const places = planPlaces(appointments, now.slice(0, 10));
    await client.query('BEGIN');
    for (let start = 0; start < places.length; start += batch) {
      const rows = places
        .slice(start, start + batch)
        .map((place, index) => rowsOf({ place, number: start + index, now: Date.parse(now) }));
      await insert(
        client,
        'appointment',
        rows.map(({ appointment }) => appointment),
      );
      await insert(
        client,
        'visit',
        rows.flatMap(({ visits }) => visits),
      );
      await insert(
        client,
        'message',
        rows.map(({ message }) => message),
      );
    }
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE appointment, visit, message');
  } finally {
    await client.end();
  }
};

const refuseUnlessEmpty = async (client: Client): Promise<void> => {
  const { rows } = await client.query('SELECT FROM appointment LIMIT 1');
  if (rows.length > 0) throw new Error('There are appointments in this database: it is left as it is.');
};

/** Each table's rows in one statement; what a row does not name is null, or 0 where the database counts. */
const insert = async (client: Client, table: 'appointment' | 'visit' | 'message', rows: object[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      appointments: { type: 'string', default: '100000' },
      now: { type: 'string', default: new Date().toISOString() },
    },
  });
  const databaseUrl = process.env.DATABASE_URL;
  const appointments = Number(values.appointments);
  if (!databaseUrl) throw new Error('DATABASE_URL is missing');
  if (!(Number.isInteger(appointments) && appointments > 0)) throw new Error('--appointments is no number');
  const started = performance.now();
  await seedMany(databaseUrl, { appointments, now: values.now });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${appointments} appointments in ${seconds} s\n`);
}
