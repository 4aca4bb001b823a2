import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findFreeSlots, type Interval, isFreeSlot, mergeOpenings, type SlotQuestion } from './index.ts';
import { invalidDate } from './slots.fixture.ts';

const minute = 60_000;

/** Wall clocks of every temper, each shortly before something happens to it (or, in Nepal and UTC, nothing). */
const moments = [
  ['America/Chicago', '2026-11-01T06:00Z'],
  ['America/Chicago', '2027-03-14T08:00Z'],
  ['America/Havana', '2026-11-01T05:00Z'],
  ['America/Havana', '2027-03-14T05:00Z'],
  ['Asia/Beirut', '2026-10-24T21:00Z'],
  ['Asia/Beirut', '2027-03-27T22:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00Z'],
  ['Antarctica/Troll', '2026-10-25T01:00Z'],
  ['Antarctica/Troll', '2027-03-28T01:00Z'],
  ['America/St_Johns', '1990-10-28T02:31Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Kathmandu', '2026-09-14T18:15Z'],
  ['UTC', '2027-01-01T00:00Z'],
] as const;

const lengths = [5, 7, 15, 20, 25, 30, 45, 50, 60, 90, 100, 700, 1440];

const intervalsNear = (middle: number, unit: number, most: number): fc.Arbitrary<Interval[]> => {
  const starts = fc.integer({ min: (-16 * 60 * minute) / unit, max: (20 * 60 * minute) / unit });
  const spans = fc.integer({ min: (-20 * minute) / unit, max: (9 * 60 * minute) / unit });
  const interval = fc.tuple(starts, spans).map(([start, span]) => ({
    startsAt: new Date(middle + start * unit),
    endsAt: new Date(middle + (start + span) * unit),
  }));
  return fc.array(interval, { maxLength: most });
};

const questions: fc.Arbitrary<SlotQuestion> = fc
  .tuple(fc.constantFrom(...moments), fc.constantFrom(...lengths), fc.constantFrom(0, 1))
  .chain(([[timeZone, moment], slotMinutes, horizonMonths]) => {
    const middle = Date.parse(moment);
    const aMonthEarlier = wallClock(middle, timeZone).subtract({ months: horizonMonths }).epochMilliseconds;
    return fc.record(
      {
        openings: intervalsNear(middle, minute, 5),
        blocks: intervalsNear(middle, 1000, 3),
        appointments: intervalsNear(middle, 20 * minute, 4),
        rules: fc.record({
          timeZone: fc.constant<string>(timeZone),
          slotMinutes: fc.constant(slotMinutes),
          stations: fc.constantFrom(1, 1, 2, 3),
          minimumNoticeMinutes: fc.constantFrom(0, 0, 30, 120),
          horizonMonths: fc.constant(horizonMonths === 0 ? 6 : 1),
        }),
        now: fc
          .integer({ min: -22 * 60, max: horizonMonths === 0 ? 3 * 60 : 12 * 60 })
          .map((minutes) => new Date(aMonthEarlier + minutes * minute)),
        within: intervalsNear(middle, minute, 1).map(([only]) => only),
      },
      { requiredKeys: ['openings', 'blocks', 'appointments', 'rules', 'now'] },
    );
  })
  .map(({ within, ...asked }) => (within === undefined ? asked : { ...asked, within }));

const wallClock = (instant: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

const overlaps = (one: Interval, other: Interval) =>
  one.startsAt < one.endsAt && one.startsAt < other.endsAt && one.endsAt > other.startsAt;

const isOnGrid = (instant: number, { timeZone, slotMinutes }: SlotQuestion['rules']): boolean => {
  const shown = wallClock(instant, timeZone);
  const firstShown = shown.toPlainDateTime().toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const isMultiple = (shown.hour * 60 + shown.minute) % slotMinutes === 0 && shown.second === 0;
  return isMultiple && firstShown.epochMilliseconds === instant;
};

/** The rules word by word, one minute after another, with no thought of speed. Openings must be in whole minutes. */
const findFreeSlotsNaively = ({ openings, blocks, appointments, rules, now, within }: SlotQuestion) => {
  const instants = openings.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  const [from, to] = [Math.min(...instants), Math.max(...instants)];
  const gridMinutes = new Set<number>();
  for (let instant = from; instant < to; instant += minute)
    if (isOnGrid(instant, rules)) gridMinutes.add(instant);
  const latest = wallClock(now.getTime(), rules.timeZone).add({
    months: rules.horizonMonths,
  }).epochMilliseconds;
  const slots: Interval[] = [];
  for (const start of gridMinutes) {
    const slot = { startsAt: new Date(start), endsAt: new Date(start + rules.slotMinutes * minute) };
    const minutes = Array.from({ length: rules.slotMinutes }, (_, index) => start + index * minute);
    const isOpen = minutes.every((instant) =>
      openings.some(({ startsAt, endsAt }) => startsAt.getTime() <= instant && instant < endsAt.getTime()),
    );
    const runsIntoNext = minutes.slice(1).some((instant) => gridMinutes.has(instant));
    const isBlocked = blocks.some((block) => overlaps(block, slot));
    const families = appointments.filter((appointment) => overlaps(appointment, slot)).length;
    const isInTime = start > now.getTime() + rules.minimumNoticeMinutes * minute && start <= latest;
    const isAskedFor = !within || (within.startsAt <= slot.startsAt && slot.startsAt < within.endsAt);
    if (isOpen && !runsIntoNext && !isBlocked && families < rules.stations && isInTime && isAskedFor)
      slots.push(slot);
  }
  return slots;
};

const split = (opening: Interval): Interval[] => {
  const middle = new Date(Math.round((opening.startsAt.getTime() + opening.endsAt.getTime()) / 2));
  return [
    { startsAt: middle, endsAt: opening.endsAt },
    { startsAt: opening.startsAt, endsAt: middle },
  ];
};

describe('findFreeSlots, whatever it is asked', () => {
  it('agrees with the rules taken word by word, minute by minute', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        expect(findFreeSlots(asked)).toEqual(findFreeSlotsNaively(asked));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('gives slots in order, apart from each other, inside an opening, on the grid, clear of blocks', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const slots = findFreeSlots(asked);
        const openings = mergeOpenings(asked.openings);
        slots.forEach((slot, index) => {
          const previous = slots[index - 1];
          expect(previous === undefined || previous.endsAt <= slot.startsAt).toBe(true);
          expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(asked.rules.slotMinutes * minute);
          expect(openings.filter((o) => o.startsAt <= slot.startsAt && slot.endsAt <= o.endsAt)).toHaveLength(
            1,
          );
          expect(isOnGrid(slot.startsAt.getTime(), asked.rules)).toBe(true);
          expect(asked.blocks.some((block) => overlaps(block, slot))).toBe(false);
          expect(asked.appointments.filter((a) => overlaps(a, slot)).length).toBeLessThan(
            asked.rules.stations,
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind how openings are cut up, or the order of anything, or intervals that are none', () => {
    const nonsense = { startsAt: invalidDate, endsAt: invalidDate };
    const shuffled = (all: readonly Interval[]) =>
      fc.shuffledSubarray([...all, nonsense], { minLength: all.length + 1 });
    const pairs = questions.chain((asked) =>
      fc.record({
        asked: fc.constant(asked),
        openings: shuffled(asked.openings.flatMap(split)),
        blocks: shuffled(asked.blocks),
        appointments: shuffled(asked.appointments),
      }),
    );
    fc.assert(
      fc.property(pairs, ({ asked, ...rearranged }) => {
        expect(findFreeSlots({ ...asked, ...rearranged })).toEqual(findFreeSlots(asked));
      }),
      { numRuns: 300 },
    );
  });
});

describe('isFreeSlot, whatever it is asked', () => {
  const offsets = fc.array(fc.integer({ min: -16 * 60, max: 29 * 60 }), { minLength: 5, maxLength: 20 });

  it('agrees with findFreeSlots, also from no more than what overlaps the slot', () => {
    fc.assert(
      fc.property(questions, offsets, fc.constantFrom(1, 60_000), (asked, minutes, step) => {
        const slots = new Map(findFreeSlots(asked).map((slot) => [slot.startsAt.getTime(), slot]));
        const length = asked.rules.slotMinutes * minute;
        const near = [...slots.keys()].flatMap((start) =>
          [-length, -step, 0, step, 60 * minute, length].map((shift) => start + shift),
        );
        const anywhere = minutes.map(
          (offset) => (asked.openings[0]?.startsAt.getTime() ?? 0) + offset * minute,
        );
        for (const start of [...near, ...anywhere]) {
          const slot = {
            startsAt: new Date(start),
            endsAt: new Date(start + asked.rules.slotMinutes * minute),
          };
          const nearby = (all: readonly Interval[]) => all.filter((interval) => overlaps(interval, slot));
          const surroundings = {
            ...asked,
            openings: nearby(asked.openings),
            blocks: nearby(asked.blocks),
            appointments: nearby(asked.appointments),
          };
          expect(isFreeSlot(slot.startsAt, asked)).toEqual(slots.get(start) ?? null);
          expect(isFreeSlot(slot.startsAt, surroundings)).toEqual(slots.get(start) ?? null);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
