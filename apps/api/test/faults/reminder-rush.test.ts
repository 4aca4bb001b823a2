import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { databaseTime, waitUntilDrained } from './drained.ts';
import { emailOf, personal, phoneOf } from './families.ts';
import { minuteIn } from './minute.ts';
import { type OutageWorld, startOutageWorld } from './outage-world.ts';
import { insertUnreminded, wantsTexts } from './reminded-families.ts';
import { createResults } from './results.ts';
import { until } from './until.ts';

const count = isLongForm ? 300 : 60;
const indexes = Array.from({ length: count }, (_, index) => index);
const report = createResults('Reminders due at once, two processes', [
  'reminders',
  'emails',
  'texts',
  'emails by each process',
  'all out after s',
]);

let world: OutageWorld;
beforeAll(async () => {
  world = await startOutageWorld({
    processes: 2,
    // By then both have long begun; where they have not, it takes a minute more.
    env: minuteIn(15_000),
    prepare: (db) => insertUnreminded(db, count),
  });
});
afterAll(() => world.stop());

it('two processes remind every family once by email, and once by text where it wants texts', async () => {
  const { db, inbox, catcher, processes, output } = world;
  const textsDue = indexes.filter(wantsTexts);
  await until(async () => (await db.prisma.message.count()) > 0);
  const since = await databaseTime(db);
  await until(async () => (await db.prisma.message.count()) === count + textsDue.length);
  const { seconds } = await waitUntilDrained(db, ['message.send', 'text.send'], { since });

  const mails = inbox.messages();
  const texts = catcher.messages();
  const byProcess = processes.map((process) => process.output.join('').match(sentMail)?.length ?? 0);
  report(count, mails.length, texts.length, byProcess.join(' and '), seconds.toFixed(1));

  expect(mails.flatMap(({ to }) => to).sort()).toEqual(indexes.map(emailOf).sort());
  expect(mails.filter(({ subject }) => !subject.startsWith('A reminder of your visit: '))).toEqual([]);
  expect(texts.map(({ to }) => to).sort()).toEqual(textsDue.map(phoneOf).sort());
  expect(texts.filter(({ body }) => !body.includes('See you soon.'))).toEqual([]);
  expect(Math.min(...byProcess)).toBeGreaterThan(0);
  expect(output()).not.toMatch(personal);
}, 200_000);

const sentMail = /"kind":"reminder","channel":"email","attempts":1,"state":"sent"/g;
