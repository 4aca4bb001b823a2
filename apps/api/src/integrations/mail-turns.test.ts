import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../test/harness.ts';
import { createTestDatabase } from '../../test/test-database.ts';
import { createMailTurns, paceOf } from './mail-turns.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.db.prisma.rateLimit.deleteMany());
afterAll(() => database.stop());

const pace = { limit: 5, everyMs: 60_000 };

/** Two processes that want more turns than there are. */
const want = (count: number) => {
  const { pool } = database.db;
  const processes = [createMailTurns({ pool, pace }), createMailTurns({ pool, pace })];
  const all = { taken: 0 };
  const turns = Array.from({ length: count }, async (_, index) => {
    await processes[index % 2]?.();
    all.taken += 1;
  });
  return { all, done: Promise.all(turns) };
};

/** As if so many of those that left first had done so more than a minute ago. */
const letMinutePass = (places: number) =>
  database.db.pool.query(
    `UPDATE rate_limit SET expire = expire - 70000
    WHERE key IN (SELECT key FROM rate_limit ORDER BY expire LIMIT $1)`,
    [places],
  );

/** Time enough for one too many. */
const askOften = async () => {
  for (let times = 0; times < 50; times += 1) await database.db.pool.query('SELECT count(*) FROM rate_limit');
};

it('lets as many messages of all processes leave as the server allows, and no more', async () => {
  const { all, done } = want(12);
  await eventually(() => (all.taken === 5 ? true : undefined));
  await askOften();
  expect(all.taken).toBe(5);

  await letMinutePass(5);
  await eventually(() => (all.taken === 10 ? true : undefined));
  await letMinutePass(5);
  await done;
});

it('gives each turn back when its own minute is over, wherever that began', async () => {
  const { all, done } = want(8);
  await eventually(() => (all.taken === 5 ? true : undefined));
  await letMinutePass(2);
  await eventually(() => (all.taken === 7 ? true : undefined));
  await askOften();
  expect(all.taken).toBe(7);
  await letMinutePass(1);
  await done;
});

it.each([
  ['smtp://smtp.office365.com', { limit: 25, everyMs: 60_000 }],
  ['smtps://user:pass@mail.example.org?rateLimit=600&maxConnections=5', { limit: 600, everyMs: 60_000 }],
  ['smtp://localhost:25?rateLimit=2&rateDelta=600', { limit: 2, everyMs: 600 }],
])('is read from %s', (smtpUrl, wanted) => {
  expect(paceOf(smtpUrl)).toEqual(wanted);
});
