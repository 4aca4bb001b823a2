import { describe, expect, it } from 'vitest';
import { endOfDay, findFreeSlots, type Interval, startOfDay } from './index.ts';
import { between, chicago, on, question, times } from './slots.fixture.ts';

const today = on('2026-09-14');
const morning = today('10:00', '11:00');

const freeTimes = (asked: Parameters<typeof question>[0]) => times(findFreeSlots(question(asked)));

describe('openings (rule 1)', () => {
  it.each([
    ['touch', [today('06:00', '06:30'), today('06:30', '07:00')]],
    ['overlap', [today('06:00', '06:35'), today('06:25', '07:00')]],
    ['come in any order, one inside another', [today('06:10', '06:30'), today('06:00', '07:00')]],
  ])('that %s are one', (_case, openings) => {
    expect(freeTimes({ openings })).toBe('06:00 06:20 06:40');
  });

  it('a minute apart, no slot runs from one into the other', () => {
    expect(freeTimes({ openings: [today('06:00', '06:30'), today('06:31', '07:00')] })).toBe('06:00 06:40');
  });

  it('without any, there are no slots', () => {
    expect(findFreeSlots(question({}))).toEqual([]);
  });

  it('one that crosses midnight goes on through it', () => {
    expect(freeTimes({ openings: [between('2026-09-14 23:10', '2026-09-15 00:50')] })).toBe(
      '23:20 23:40 00:00 00:20',
    );
  });
});

describe('the grid (rule 2)', () => {
  it.each([
    ['06:15', '07:30', 20, '06:20 06:40 07:00'],
    ['06:00', '07:00', 20, '06:00 06:20 06:40'],
    ['06:01', '07:00', 20, '06:20 06:40'],
    ['06:00', '06:59', 20, '06:00 06:20'],
    ['10:50', '12:10', 20, '11:00 11:20 11:40'],
    ['10:55', '12:05', 30, '11:00 11:30'],
    ['06:05', '06:35', 20, ''],
    ['06:00', '07:30', 45, '06:00 06:45'],
    ['06:10', '07:30', 7, '06:11 06:18 06:25 06:32 06:39 06:46 06:53 07:00 07:07 07:14 07:21'],
  ])('Open %s–%s, %i minutes → %s', (from, to, slotMinutes, starts) => {
    expect(freeTimes({ openings: [today(from, to)], rules: { slotMinutes } })).toBe(starts);
  });

  it('a slot is slotMinutes long', () => {
    expect(findFreeSlots(question({ openings: [today('06:15', '06:50')] }))).toEqual([
      today('06:20', '06:40'),
    ]);
  });

  it('seconds in an opening neither shift nor admit a slot', () => {
    expect(freeTimes({ openings: [today('06:00:01', '06:59:59')] })).toBe('06:20');
  });

  it('counts from local midnight in a zone 45 minutes off the hour', () => {
    const timeZone = 'Asia/Kathmandu';
    const openings = [on('2026-09-14', timeZone)('06:15', '07:30')];
    const slots = findFreeSlots(question({ openings, rules: { timeZone } }));
    expect(times(slots, timeZone)).toBe('06:20 06:40 07:00');
    expect(slots[0]?.startsAt.toISOString()).toBe('2026-09-14T00:35:00.000Z');
  });

  it('a length that does not divide the day begins anew at midnight; what would run past it is left out', () => {
    const openings = [between('2026-09-14 21:00', '2026-09-15 02:00')];
    expect(freeTimes({ openings, rules: { slotMinutes: 50 } })).toBe('21:40 22:30 00:00 00:50');
  });

  it('a length of a whole day fits, a longer one does not', () => {
    const openings = [between('2026-09-14 00:00', '2026-09-17 00:00')];
    expect(freeTimes({ openings, rules: { slotMinutes: 1440 } })).toBe('00:00 00:00 00:00');
    expect(freeTimes({ openings, rules: { slotMinutes: 1441 } })).toBe('');
  });
});

describe('blocks (rule 3)', () => {
  it.each([
    ['at 10:05 takes 10:00', '10:05', '10:10', '10:20 10:40'],
    ['that ends inside a slot takes it', '09:00', '10:01', '10:20 10:40'],
    ['over two slots takes both', '10:10', '10:30', '10:40'],
    ['longer than the opening takes all', '09:00', '12:00', ''],
    ['of exactly a slot takes that slot', '10:20', '10:40', '10:00 10:40'],
    ['that ends where a slot starts takes nothing', '09:00', '10:00', '10:00 10:20 10:40'],
    ['that starts where a slot ends leaves that slot', '10:20', '10:21', '10:00 10:40'],
    ['without length takes nothing', '10:10', '10:10', '10:00 10:20 10:40'],
    ['backwards takes nothing', '10:30', '10:10', '10:00 10:20 10:40'],
  ])('one %s', (_case, from, to, starts) => {
    expect(freeTimes({ openings: [morning], blocks: [today(from, to)] })).toBe(starts);
  });

  it('an all-day one takes its day and no other', () => {
    const openings = ['2026-09-13', '2026-09-14', '2026-09-15'].map((day) => on(day)('10:00', '10:20'));
    const allDay = {
      startsAt: startOfDay('2026-09-14', chicago),
      endsAt: endOfDay('2026-09-14', chicago),
    };
    const days = findFreeSlots(question({ openings, blocks: [allDay] })).map(({ startsAt }) =>
      startsAt.getUTCDate(),
    );
    expect(days).toEqual([13, 15]);
  });

  it('a short one after a long one does not free what the long one takes', () => {
    const blocks = [today('10:00', '11:00'), today('10:05', '10:10'), today('09:00', '09:10')];
    expect(freeTimes({ openings: [morning], blocks })).toBe('');
  });
});

describe('appointments and stations (rule 3)', () => {
  const twice = (interval: Interval) => [interval, interval];

  it.each([
    ['one station, one family', 1, [today('10:20', '10:40')], '10:00 10:40'],
    ['two stations, one family', 2, [today('10:20', '10:40')], '10:00 10:20 10:40'],
    ['two stations, two families', 2, twice(today('10:20', '10:40')), '10:00 10:40'],
    ['one station, placed off the grid', 1, [today('10:05', '10:25')], '10:40'],
    [
      'two stations, two off the grid meet in one slot',
      2,
      [today('10:05', '10:25'), today('09:50', '10:10')],
      '10:20 10:40',
    ],
    [
      'two stations, one after the other in one slot',
      2,
      [today('10:00', '10:10'), today('10:10', '10:20')],
      '10:20 10:40',
    ],
    ['more families than stations', 1, twice(today('10:00', '10:40')), '10:40'],
    ['touching on both sides', 1, [today('09:40', '10:00'), today('10:20', '10:40')], '10:00 10:40'],
    ['no station', 0, [], ''],
  ])('%s', (_case, stations, appointments, starts) => {
    expect(freeTimes({ openings: [morning], appointments, rules: { stations } })).toBe(starts);
  });

  it('a block takes every station', () => {
    expect(
      freeTimes({ openings: [morning], blocks: [today('10:05', '10:10')], rules: { stations: 9 } }),
    ).toBe('10:20 10:40');
  });
});
