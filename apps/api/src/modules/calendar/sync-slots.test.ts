import type { CalendarStandIn } from '@clothes-closet/sandbox';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/harness.ts';
import { timeZone } from './calendar.fixture.ts';
import { hours, meeting, open } from './events.fixture.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
beforeEach(() => api.calendar.events.clear());
afterAll(() => api.stop());

type EventInput = Parameters<CalendarStandIn['events']['insert']>[0];

/** In the site's time, with the offset that says which side of a change it is. */
const slots = async (days: string): Promise<string[]> => {
  const { body } = await api.request.get(`/api/availability${days}`).expect(200);
  return body.slots.map(({ startsAt }: { startsAt: string }) =>
    Temporal.Instant.from(startsAt)
      .toZonedDateTimeISO(timeZone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
      .slice('2026-'.length),
  );
};
/** One sync, as each minute makes one; answers from before it are forgotten a moment after it. */
const expectSlots = async (expected: string[], days = '') => {
  await api.syncCalendar();
  await expect.poll(() => slots(days), { timeout: 10_000 }).toEqual(expected);
};
const onDay = (day: string) => `?from=${day}&to=${day}`;
const weekly = (date: string, from: string, to: string): EventInput => ({
  summary: 'Open',
  start: { dateTime: `${date}T${from}:00`, timeZone },
  end: { dateTime: `${date}T${to}:00`, timeZone },
  recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
});

describe('the slots, one sync after a change in the calendar', () => {
  it('follow an opening that is moved', async () => {
    const { id } = api.calendar.events.insert({ ...open, ...hours(1, 9, 10) });
    await expectSlots(['12-01T09:00-06:00', '12-01T09:20-06:00', '12-01T09:40-06:00']);
    api.calendar.events.patch(id, hours(3, 14, 15));
    await expectSlots(['12-03T14:00-06:00', '12-03T14:20-06:00', '12-03T14:40-06:00']);
  });

  it('lack a deleted instance of a recurring opening, and no other', async () => {
    const { id } = api.calendar.events.insert(weekly('2026-12-01', '09:00', '09:20'));
    await expectSlots(['12-01T09:00-06:00', '12-08T09:00-06:00', '12-15T09:00-06:00']);
    api.calendar.events.remove(`${id}_20261208T150000Z`);
    await expectSlots(['12-01T09:00-06:00', '12-15T09:00-06:00']);
  });

  it('are right although the token ends in the middle of the pages', async () => {
    const { id } = api.calendar.events.insert({ ...open, ...hours(1, 9, 11) });
    await expectSlots(
      ['12-01T09:00', '12-01T09:20', '12-01T09:40', '12-01T10:00', '12-01T10:20', '12-01T10:40'].map(
        (slot) => `${slot}-06:00`,
      ),
    );
    api.calendar.events.patch(id, hours(2, 9, 11));
    for (let day = 2; day < 8; day += 1) api.calendar.events.insert({ ...meeting, ...hours(day, 9, 10) });
    api.calendar.faults.set([
      { shortPages: 2, times: 2 },
      { expireTokens: true, times: 1 },
      { shortPages: 1, emptyPages: true },
    ]);
    await expectSlots(['12-02T10:00-06:00', '12-02T10:20-06:00', '12-02T10:40-06:00']);
    expect(api.calendar.faults.list()).toHaveLength(1);
    api.calendar.faults.clear();
  });
});

// An instance lasts as long as the first one did, by the clock that has no daylight saving (RFC 5545, DTEND).
describe('openings that recur across the end of daylight saving time', () => {
  beforeEach(() => api.clock.set('2026-10-20T15:00:00Z'));

  it('keep their time on the clock', async () => {
    api.calendar.events.insert(weekly('2026-10-25', '14:00', '14:20'));
    await expectSlots(['10-25T14:00-05:00', '11-01T14:00-06:00', '11-08T14:00-06:00']);
  });

  it('give the hour that comes twice once', async () => {
    api.calendar.events.insert(weekly('2026-10-25', '00:40', '03:20'));
    await expectSlots(
      [
        '11-01T00:40-05:00',
        '11-01T01:00-05:00',
        '11-01T01:20-05:00',
        '11-01T01:40-05:00',
        '11-01T02:00-06:00',
      ],
      onDay('2026-11-01'),
    );
    expect(await slots(onDay('2026-11-08'))).toHaveLength(8);
  });
});

describe('openings that recur across its beginning', () => {
  beforeEach(() => api.clock.set('2027-03-01T15:00:00Z'));

  it('keep their time on the clock', async () => {
    api.calendar.events.insert(weekly('2027-03-07', '14:00', '14:20'));
    await expectSlots(['03-07T14:00-06:00', '03-14T14:00-05:00', '03-21T14:00-05:00']);
  });

  it('give nothing in the hour that is missing', async () => {
    api.calendar.events.insert(weekly('2027-03-07', '01:20', '03:20'));
    await expectSlots(
      [
        '03-14T01:20-06:00',
        '03-14T01:40-06:00',
        '03-14T03:00-05:00',
        '03-14T03:20-05:00',
        '03-14T03:40-05:00',
        '03-14T04:00-05:00',
      ],
      onDay('2027-03-14'),
    );
    expect(await slots(onDay('2027-03-21'))).toHaveLength(6);
  });
});
