import { createHash } from 'node:crypto';
import type { AvailabilityQuery, AvailabilityResponse } from '@clothes-closet/contracts';
import {
  endOfDay,
  findFreeSlots,
  type Interval,
  isFreeSlot,
  type Slot,
  startOfDay,
} from '@clothes-closet/scheduling';
import type * as z from 'zod/mini';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import type { AvailabilityChanges } from './changes.ts';
import { findSurroundings } from './repository.ts';

type Days = z.infer<typeof AvailabilityQuery>;
type Answer = { body: string; etag: string };
type Cached = Answer & { at: number };

type Deps = { db: Database; settings: SettingsService; clock: Clock; changes: AvailabilityChanges };

/** Milliseconds. Slots also end by time passing, which no change announces. */
const freshFor = 5_000;
const mostAnswers = 64;

const msPerMinute = 60_000;
const msPerDay = 24 * 60 * msPerMinute;

/** From now to a little past the horizon (months are at most 31 days): no slot can be outside. */
const reachOf = (now: Date, { horizonMonths }: Settings): Interval => ({
  startsAt: now,
  endsAt: new Date(now.getTime() + (horizonMonths * 31 + 2) * msPerDay),
});

const within = (days: Days, timeZone: string, reach: Interval): Interval => ({
  startsAt: days.from ? later(startOfDay(days.from, timeZone), reach.startsAt) : reach.startsAt,
  endsAt: days.to ? earlier(endOfDay(days.to, timeZone), reach.endsAt) : reach.endsAt,
});
const later = (a: Date, b: Date) => (a > b ? a : b);
const earlier = (a: Date, b: Date) => (a < b ? a : b);

const answerOf = ({ site, slotMinutes }: Settings, slots: readonly Slot[]): Answer => {
  const body = JSON.stringify({
    timeZone: site.timeZone,
    slotMinutes,
    slots: slots.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  } satisfies AvailabilityResponse);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
};

export const createAvailability = ({ db, settings, clock, changes }: Deps) => {
  const answers = new Map<string, Cached>();
  let generation = 0;
  changes.subscribe(() => {
    generation += 1;
    answers.clear();
  });

  /** Free slots of the given days, from the mirror; what is free is decided by product.md "Slots". */
  const findSlots = async (tx: Tx, days: Days, rules: Settings): Promise<Slot[]> => {
    const now = clock.now();
    const span = within(days, rules.site.timeZone, reachOf(now, rules));
    if (span.startsAt >= span.endsAt) return [];
    // A slot may run past the end of the last day: what it would collide with counts too.
    const seen = { startsAt: span.startsAt, endsAt: new Date(span.endsAt.getTime() + msPerDay) };
    return findFreeSlots({
      ...(await findSurroundings(tx, seen)),
      rules: { ...rules, timeZone: rules.site.timeZone },
      now,
      within: span,
    });
  };

  return {
    /**
     * The slot at an instant, or null where none is free: read within the transaction that means to take it, whose
     * lock on the slot's days keeps it true.
     */
    async findSlot(tx: Tx, startsAt: Date, rules: Settings): Promise<Slot | null> {
      const slot = { startsAt, endsAt: new Date(startsAt.getTime() + rules.slotMinutes * msPerMinute) };
      return isFreeSlot(startsAt, {
        ...(await findSurroundings(tx, slot)),
        rules: { ...rules, timeZone: rules.site.timeZone },
        now: clock.now(),
      });
    },

    /** The body of GET /availability and its ETag; from memory while nothing has changed. */
    async answer(days: Days): Promise<Answer> {
      const key = `${days.from ?? ''}|${days.to ?? ''}`;
      const now = clock.now().getTime();
      const known = answers.get(key);
      if (known && Math.abs(now - known.at) < freshFor) return known;

      const seenGeneration = generation;
      const rules = await settings.read();
      const answer = answerOf(rules, await findSlots(db.prisma, days, rules));
      // Only what no change can have overtaken is kept, and only while changes reach this process at all.
      if (changes.isConnected() && seenGeneration === generation) {
        if (answers.size >= mostAnswers) answers.clear();
        answers.set(key, { ...answer, at: now });
      }
      return answer;
    },
  };
};

export type Availability = ReturnType<typeof createAvailability>;
