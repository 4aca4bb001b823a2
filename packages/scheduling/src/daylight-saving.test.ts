import { describe, expect, it } from 'vitest';
import { findFreeSlots, isFreeSlot } from './index.ts';
import { at, between, chicago, on, question, timesWithOffset } from './slots.fixture.ts';

const slotsOf = (timeZone: string, day: string, span: [string, string], slotMinutes = 20) =>
  timesWithOffset(
    findFreeSlots(question({ openings: [on(day, timeZone)(...span)], rules: { timeZone, slotMinutes } })),
    timeZone,
  );

describe('Chicago goes forward, 14 March 2027', () => {
  const day = '2027-03-14';

  it('has no slot in the missing hour', () => {
    expect(slotsOf(chicago, day, ['01:20', '03:40'])).toBe('01:20-06:00 01:40-06:00 03:00-05:00 03:20-05:00');
  });

  it.each([
    ['morning', '08:15', '09:10', '08:20-05:00 08:40-05:00'],
    ['afternoon', '15:15', '16:10', '15:20-05:00 15:40-05:00'],
  ])('has the usual slots in the %s', (_case, from, to, starts) => {
    expect(slotsOf(chicago, day, [from, to])).toBe(starts);
  });

  it('has the usual slots the evening before and the day after', () => {
    expect(slotsOf(chicago, '2027-03-13', ['18:00', '18:40'])).toBe('18:00-06:00 18:20-06:00');
    expect(slotsOf(chicago, '2027-03-15', ['08:00', '08:40'])).toBe('08:00-05:00 08:20-05:00');
  });

  it('leaves out the slot that would run through the gap into the next', () => {
    expect(slotsOf(chicago, day, ['00:00', '05:00'], 50)).toBe(
      '00:00-06:00 00:50-06:00 03:20-05:00 04:10-05:00',
    );
  });

  it('leaves it out just so when only that one instant is asked for', () => {
    const asked = question({ openings: [on(day)('00:00', '05:00')], rules: { slotMinutes: 50 } });
    expect(isFreeSlot(at(`${day} 01:40`), asked)).toBeNull();
    expect(isFreeSlot(at(`${day} 03:20`), asked)).not.toBeNull();
  });

  it('the day has 69 slots of 20 minutes', () => {
    const openings = [between(`${day} 00:00`, '2027-03-15 00:00')];
    expect(findFreeSlots(question({ openings }))).toHaveLength(23 * 3);
  });
});

describe('Chicago goes back, 1 November 2026', () => {
  const day = '2026-11-01';

  it('has each wall-clock time of the repeated hour once, in its first pass', () => {
    expect(slotsOf(chicago, day, ['00:40', '02:40'])).toBe(
      '00:40-05:00 01:00-05:00 01:20-05:00 01:40-05:00 02:00-06:00 02:20-06:00',
    );
  });

  it('has no slot in the second pass, even when only that is open', () => {
    const openings = [between(`${day} 01:00 second`, `${day} 02:20`)];
    expect(timesWithOffset(findFreeSlots(question({ openings })))).toBe('02:00-06:00');
    expect(isFreeSlot(at(`${day} 01:20 second`), question({ openings }))).toBeNull();
  });

  it('has none in the second pass when now lies between the passes', () => {
    const openings = [on(day)('00:00', '02:40')];
    const now = new Date(at(`${day} 01:00 second`).getTime() - 1);
    expect(timesWithOffset(findFreeSlots(question({ openings, now })))).toBe('02:00-06:00 02:20-06:00');
  });

  it.each([
    ['morning', '08:15', '09:10', '08:20-06:00 08:40-06:00'],
    ['afternoon', '15:15', '16:10', '15:20-06:00 15:40-06:00'],
  ])('has the usual slots in the %s', (_case, from, to, starts) => {
    expect(slotsOf(chicago, day, [from, to])).toBe(starts);
  });

  it('has the usual slots the evening before and the day after', () => {
    expect(slotsOf(chicago, '2026-10-31', ['18:00', '18:40'])).toBe('18:00-05:00 18:20-05:00');
    expect(slotsOf(chicago, '2026-11-02', ['08:00', '08:40'])).toBe('08:00-06:00 08:20-06:00');
  });

  it('the day has 72 slots of 20 minutes', () => {
    const openings = [between(`${day} 00:00`, '2026-11-02 00:00')];
    expect(findFreeSlots(question({ openings }))).toHaveLength(24 * 3);
  });

  it('a block in the second pass leaves the first alone', () => {
    const openings = [on(day)('01:00', '02:20')];
    const blocks = [between(`${day} 01:05 second`, `${day} 01:10 second`)];
    expect(timesWithOffset(findFreeSlots(question({ openings, blocks })))).toBe(
      '01:00-05:00 01:20-05:00 01:40-05:00 02:00-06:00',
    );
  });
});

describe('zones that are not like Chicago', () => {
  it('Havana skips midnight: the day begins at 01:00 and the grid still counts from 00:00', () => {
    const openings = [between('2027-03-13 23:20', '2027-03-14 02:00', 'America/Havana')];
    const slots = (slotMinutes: number) =>
      timesWithOffset(
        findFreeSlots(question({ openings, rules: { timeZone: 'America/Havana', slotMinutes } })),
        'America/Havana',
      );
    expect(slots(20)).toBe('23:20-05:00 23:40-05:00 01:00-04:00 01:20-04:00 01:40-04:00');
    expect(slots(40)).toBe('23:20-05:00 01:20-04:00');
  });

  it('Havana has midnight twice: its first hour counts once', () => {
    expect(slotsOf('America/Havana', '2026-11-01', ['00:00', '01:40'])).toBe(
      '00:00-04:00 00:20-04:00 00:40-04:00 01:00-05:00 01:20-05:00',
    );
  });

  it('Beirut has the last hour of a day twice: it counts once, in its first pass', () => {
    const openings = [between('2026-10-24 22:40', '2026-10-25 00:40', 'Asia/Beirut')];
    const slots = findFreeSlots(question({ openings, rules: { timeZone: 'Asia/Beirut' } }));
    expect(timesWithOffset(slots, 'Asia/Beirut')).toBe(
      '22:40+03:00 23:00+03:00 23:20+03:00 23:40+03:00 00:00+02:00 00:20+02:00',
    );
  });

  it('Lord Howe moves by half an hour', () => {
    expect(slotsOf('Australia/Lord_Howe', '2026-10-04', ['01:20', '03:20'])).toBe(
      '01:20+10:30 01:40+10:30 02:40+11:00 03:00+11:00',
    );
    expect(slotsOf('Australia/Lord_Howe', '2027-04-04', ['01:00', '02:40'])).toBe(
      '01:00+11:00 01:20+11:00 01:40+11:00 02:00+10:30 02:20+10:30',
    );
  });

  it('Troll moves by two hours', () => {
    expect(slotsOf('Antarctica/Troll', '2027-03-28', ['00:00', '04:00'], 30)).toBe(
      '00:00+00:00 00:30+00:00 03:00+02:00 03:30+02:00',
    );
  });
});
