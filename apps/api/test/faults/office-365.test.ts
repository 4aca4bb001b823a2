import { describe, expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { mostWithin } from './call-rate.ts';
import { databaseTime, waitUntilDrained } from './drained.ts';
import { minuteIn } from './minute.ts';
import { startOutageWorld } from './outage-world.ts';
import { insertUnreminded } from './reminded-families.ts';
import { createResults } from './results.ts';
import { until } from './until.ts';

const report = createResults('Office 365 and its limits', [
  'processes',
  'mails',
  'connections at once',
  'mails in the busiest minute',
  'all out after s',
]);

const count = 60;

/** Real minutes, so in the long form only; integrations/mail-turns.test.ts shows the rule itself. */
describe.runIf(isLongForm)('a mail server that allows 3 connections and 30 mails a minute', () => {
  it.concurrent.each([
    { processes: 1, smtpQuery: '' },
    // As the runbook says: the connections are shared out, the pace is shared by itself.
    { processes: 2, smtpQuery: 'maxConnections=1' },
  ])(
    'gets no more than it allows from $processes processes',
    async (set) => {
      const world = await startOutageWorld({
        ...set,
        env: minuteIn(15_000),
        prepare: (db) => insertUnreminded(db, count),
      });
      const { db, inbox } = world;
      try {
        await until(async () => (await db.prisma.message.count({ where: { channel: 'email' } })) === count);
        const since = await databaseTime(db);
        const { seconds } = await waitUntilDrained(db, ['message.send'], { since, seconds: 400 });
        const times = inbox.messages().map(({ receivedAt }) => new Date(receivedAt));
        report(set.processes, times.length, inbox.mostConnections(), mostWithin(times), seconds.toFixed(1));

        expect(times).toHaveLength(count);
        expect(inbox.mostConnections()).toBeLessThanOrEqual(2);
        expect(mostWithin(times)).toBeLessThanOrEqual(25);
      } finally {
        await world.stop();
      }
    },
    600_000,
  );
});
