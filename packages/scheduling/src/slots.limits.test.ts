import { describe, expect, it } from 'vitest';
import { endOfDay, findFreeSlots, isFreeSlot, startOfDay } from './index.ts';
import { at, between, chicago, invalidDate, on, question, times } from './slots.fixture.ts';

const today = on('2026-09-14');
const morning = today('10:00', '11:00');

const freeTimes = (asked: Parameters<typeof question>[0]) => times(findFreeSlots(question(asked)));

describe('notice and horizon (rule 4)', () => {
  it.each([
    ['09:59:59.999', 0, '10:00 10:20 10:40'],
    ['10:00', 0, '10:20 10:40'],
    ['10:05', 0, '10:20 10:40'],
    ['09:40', 20, '10:20 10:40'],
    ['09:39:59', 20, '10:00 10:20 10:40'],
    ['11:00', 0, ''],
  ])('at %s with %i minutes of notice: %s', (now, minimumNoticeMinutes, starts) => {
    const asked = { openings: [morning], now: at(`2026-09-14 ${now}`), rules: { minimumNoticeMinutes } };
    expect(freeTimes(asked)).toBe(starts);
  });

  it.each([
    ['2026-03-14 10:20', 6, '10:00 10:20'],
    ['2026-03-14 10:19:59', 6, '10:00'],
    ['2026-03-14 10:40', 6, '10:00 10:20 10:40'],
    ['2026-08-14 10:20', 1, '10:00 10:20'],
    ['2026-09-14 09:00', 0, ''],
  ])('at %s the horizon of %i months on the wall clock lets through: %s', (now, horizonMonths, starts) => {
    expect(freeTimes({ openings: [morning], now: at(now), rules: { horizonMonths } })).toBe(starts);
  });

  it('is counted in calendar months on the wall clock, through a change of offset', () => {
    const openings = [on('2026-12-14')('10:00', '11:00')];
    expect(freeTimes({ openings, now: at('2026-09-14 10:20'), rules: { horizonMonths: 3 } })).toBe(
      '10:00 10:20',
    );
  });

  it('from the 31st reaches the last day of a shorter month', () => {
    const openings = [on('2027-02-28')('10:00', '11:00'), on('2027-03-01')('08:00', '09:00')];
    expect(freeTimes({ openings, now: at('2026-08-31 10:20'), rules: { horizonMonths: 6 } })).toBe(
      '10:00 10:20',
    );
  });
});

describe('within', () => {
  it('limits the answer to slots that start in it, its end excluded', () => {
    expect(freeTimes({ openings: [morning], within: today('10:20', '10:40') })).toBe('10:20');
    expect(freeTimes({ openings: [morning], within: today('10:10', '10:21') })).toBe('10:20');
    expect(freeTimes({ openings: [morning], within: today('10:21', '10:40') })).toBe('');
  });

  it('of a day gives the slots of that day', () => {
    const within = { startsAt: startOfDay('2026-09-14', chicago), endsAt: endOfDay('2026-09-14', chicago) };
    const openings = [between('2026-09-13 20:00', '2026-09-15 03:00')];
    expect(findFreeSlots(question({ openings, within }))).toHaveLength(72);
  });
});

describe('isFreeSlot', () => {
  const asked = question({ openings: [morning], blocks: [today('10:25', '10:30')] });

  it('gives the slot that starts at the instant', () => {
    expect(isFreeSlot(at('2026-09-14 10:40'), asked)).toEqual(today('10:40', '11:00'));
  });

  it.each([
    ['off the grid', '10:01'],
    ['a millisecond off', '10:40:00.001'],
    ['blocked', '10:20'],
    ['outside the openings', '11:00'],
  ])('gives null when it is %s', (_case, time) => {
    expect(isFreeSlot(at(`2026-09-14 ${time}`), asked)).toBeNull();
  });

  it('gives null outside a given limit', () => {
    expect(isFreeSlot(at('2026-09-14 10:40'), { ...asked, within: today('10:00', '10:40') })).toBeNull();
  });
});

describe('what makes no sense', () => {
  const never = { startsAt: invalidDate, endsAt: invalidDate };

  it('an invalid date in a list changes nothing', () => {
    const lists = { openings: [never, morning], blocks: [never], appointments: [never] };
    expect(freeTimes(lists)).toBe('10:00 10:20 10:40');
  });

  it('an invalid instant or limit has no slots', () => {
    expect(freeTimes({ openings: [morning], now: invalidDate })).toBe('');
    expect(freeTimes({ openings: [morning], within: never })).toBe('');
    expect(isFreeSlot(invalidDate, question({ openings: [morning] }))).toBeNull();
  });

  it.each([
    { slotMinutes: 0 },
    { slotMinutes: -20 },
    { slotMinutes: 0.5 },
    { slotMinutes: Number.NaN },
    { stations: -1 },
    { stations: Number.NaN },
    { minimumNoticeMinutes: Number.NaN },
    { horizonMonths: Number.NaN },
    { horizonMonths: -1 },
  ])('rules of %o have no slots', (rules) => {
    expect(freeTimes({ openings: [morning], rules })).toBe('');
  });

  it('an unknown time zone is refused', () => {
    expect(() => freeTimes({ openings: [morning], rules: { timeZone: 'Mars/Olympus_Mons' } })).toThrow(
      RangeError,
    );
  });
});
