import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AvailabilityQuery, AvailabilityResponse } from '@clothes-closet/contracts';
import {
  endOfDay,
  findFreeSlots,
  type Interval,
  isFreeSlot,
  isUntaken,
  type Slot,
  slotFrom,
  startOfDay,
} from '@clothes-closet/scheduling';
import type * as z from 'zod/mini';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import type { AvailabilityChanges } from './changes.ts';
import { findSurroundings, type TakenTime } from './repository.ts';

type Days = z.infer<typeof AvailabilityQuery>;
/** `packed` is the body in gzip: it is made once and sent often. */
type Answer = { body: Buffer; packed: Buffer; etag: string };
/** A slot, and where in it. */
export type Place = Slot & { station: number };
type Kept = { answer: Promise<Answer>; at: number };

type Deps = { db: Database; settings: SettingsService; clock: Clock; changes: AvailabilityChanges };

/** Milliseconds. Slots also end by time passing, which no change announces. */
const freshFor = 5_000;
const mostAnswers = 64;

const msPerDay = 24 * 60 * 60_000;

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

/** Appointments without a station were put there by an admin: they fill the slot, but not a numbered place. */
const lowestFreeStation = (appointments: readonly TakenTime[]): number => {
  const taken = new Set(appointments.map(({ station }) => station));
  let station = 1;
  while (taken.has(station)) station += 1;
  return station;
};

const pack = promisify(gzip);

const answerOf = async ({ site, slotMinutes }: Settings, slots: readonly Slot[]): Promise<Answer> => {
  const text = JSON.stringify({
    timeZone: site.timeZone,
    slotMinutes,
    slots: slots.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  } satisfies AvailabilityResponse);
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  // Weak: the packed and the plain form share it.
  return { body, packed: await pack(body), etag: `W/"${hash}"` };
};

export const createAvailability = ({ db, settings, clock, changes }: Deps) => {
  const answers = new Map<string, Kept>();
  changes.subscribe(() => answers.clear());

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

  const compute = async (days: Days): Promise<Answer> => {
    const rules = await settings.read();
    return answerOf(rules, await findSlots(db.prisma, days, rules));
  };

  const keep = (key: string, kept: Kept) => {
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(key, kept);
    kept.answer.catch(() => {
      if (answers.get(key) === kept) answers.delete(key);
    });
  };

  return {
    /**
     * The slot at an instant with the lowest station free in it, or null where none is: read within the transaction
     * that means to take it, whose lock on the slot's days keeps it true. `except` is an appointment that is not in
     * the way: the one that moves.
     */
    async findPlace(tx: Tx, startsAt: Date, rules: Settings, except?: string): Promise<Place | null> {
      const surroundings = await findSurroundings(tx, slotFrom(startsAt, rules), except);
      const slot = isFreeSlot(startsAt, {
        ...surroundings,
        rules: { ...rules, timeZone: rules.site.timeZone },
        now: clock.now(),
      });
      return slot && { ...slot, station: lowestFreeStation(surroundings.appointments) };
    },

    /**
     * Whether an appointment can have a time that is no slot, with an end of its own, without harm to others: it
     * overlaps no block and leaves them their stations. Read within a transaction that holds the days.
     */
    async isUntaken(
      tx: Tx,
      time: Interval,
      { id, stations }: { id: string; stations: number },
    ): Promise<boolean> {
      return isUntaken(time, { ...(await findSurroundings(tx, time, id)), stations });
    },

    /** Every slot that anybody could book now. */
    findFree: (rules: Settings): Promise<Slot[]> => findSlots(db.prisma, {}, rules),

    /** For who has just learnt of a change: its notification may still be on the way. */
    forget: () => answers.clear(),

    /** The body of GET /availability and its ETag; from memory while nothing has changed, and made once for all who ask. */
    answer(days: Days): Promise<Answer> {
      const key = `${days.from ?? ''}|${days.to ?? ''}`;
      const now = clock.now().getTime();
      const known = answers.get(key);
      if (known && Math.abs(now - known.at) < freshFor) return known.answer;

      const answer = compute(days);
      // Kept only while changes reach this process; one that comes meanwhile throws it out, finished or not.
      if (changes.isConnected()) keep(key, { answer, at: now });
      return answer;
    },
  };
};

export type Availability = ReturnType<typeof createAvailability>;
