import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLongForm } from './bench-form.ts';
import { findDisagreements } from './calendar-agreement.ts';
import { databaseTime, waitUntilDrained } from './drained.ts';
import { book, personal } from './families.ts';
import { startKillWorld } from './kill-world.ts';
import { findUninformed, findUntold } from './message-agreement.ts';
import { createResults } from './results.ts';
import { acts, createTraffic } from './traffic.ts';

const kills = isLongForm ? 100 : 4;
/** In the test's name, and given again to see the same once more: FAULTS_SEED=… */
const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Books when all kills are over: who was never answered would be right about everything. */
const lastFamily = 400;

const report = createResults('Killed at random moments', ['seed', 'kills', 'appointments', 'quiet after s']);

/** Milliseconds before the kill at which somebody begins: often so few that it falls into the middle. */
const lead = fc.oneof(fc.nat(100), fc.nat(500), fc.nat(3_000));
/** What happens between two kills: how long the process lives, and what people do meanwhile. */
const lives = fc.record({
  ms: fc.integer({ min: 200, max: 3_000 }),
  doings: fc.array(fc.record({ act: acts, lead }), { minLength: 1, maxLength: 3 }),
});

it(
  `killed ${kills} times at random while people book, move and cancel, nothing is lost or doubled (FAULTS_SEED=${seed})`,
  async () => {
    const world = await startKillWorld();
    try {
      const traffic = createTraffic(world);
      for (const life of fc.sample(lives, { seed, numRuns: kills })) {
        const people = life.doings.map(async ({ act, lead }) => {
          await pause(Math.max(0, life.ms - lead));
          await traffic.act(act);
        });
        await pause(life.ms);
        await world.kill();
        await Promise.all(people);
        await world.restart();
      }
      await book(world, lastFamily);
      const since = await databaseTime(world.db);
      const { seconds } = await waitUntilDrained(world.db, ['calendar.push', 'message.send', 'text.send'], {
        since,
      });
      report(seed, kills, await world.db.prisma.appointment.count(), seconds.toFixed(1));
      const wrong = [
        ...(await traffic.findBroken()),
        ...(await findDisagreements(world)),
        ...(await findUntold(world, kills)),
        ...(await findUninformed(world)),
      ];
      expect(wrong).toEqual([]);
      if (isLongForm) expect(seconds).toBeLessThan(60);
      if (isLongForm) expect(await world.db.prisma.appointment.count()).toBeGreaterThan(kills / 4);
      expect(world.output()).not.toMatch(personal);
    } finally {
      await world.stop();
    }
  },
  40 * 60_000,
);
