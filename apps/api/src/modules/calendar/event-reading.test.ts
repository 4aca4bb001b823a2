import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedEvent } from '../../integrations/google-calendar.ts';
import { eventIdOf } from './event-id.ts';
import { readEvent } from './event-reading.ts';

const chicago = 'America/Chicago';
const nine = { dateTime: '2026-12-01T09:00:00-06:00' };
const ten = { dateTime: '2026-12-01T10:00:00-06:00' };
const ours = eventIdOf({ appointmentId: '019aa8e0-5a00-7c3d-9e2f-0123456789ab', generation: 2 });

const listed = (event: object): ListedEvent =>
  ({ id: 'b3q8h0v1m2n4', etag: '"1"', status: 'confirmed', start: nine, end: ten, ...event }) as ListedEvent;

const read = (event: object, timeZone = chicago) => {
  const result = readEvent(listed(event), timeZone);
  return result && [result.kind, result.startsAt.toISOString(), result.endsAt.toISOString()];
};
const kindOf = (event: object) => readEvent(listed(event), chicago)?.kind ?? null;

describe('what an event is', () => {
  it.each([
    ['a title of Open', { summary: 'Open' }, 'opening'],
    ['Open in other case and with spaces', { summary: '  oPEN\t' }, 'opening'],
    ['Open marked as free', { summary: 'Open', transparency: 'transparent' }, 'opening'],
    ['a tentative Open', { summary: 'Open', status: 'tentative' }, 'opening'],
    ['a cancelled Open', { summary: 'Open', status: 'cancelled' }, null],
    ['a title that only begins with Open', { summary: 'Open house' }, 'block'],
    ['any other title', { summary: 'PTA meeting' }, 'block'],
    ['no title', {}, 'block'],
    ['a meeting marked as free', { summary: 'PTA', transparency: 'transparent' }, null],
    ['a meeting marked as busy', { summary: 'PTA', transparency: 'opaque' }, 'block'],
    ['a tentative meeting', { summary: 'PTA', status: 'tentative' }, 'block'],
    ['a cancelled meeting', { summary: 'PTA', status: 'cancelled' }, null],
    ['all that is left of a deleted event', { status: 'cancelled', start: undefined, end: undefined }, null],
    ['an event of ours', { id: ours, summary: 'Lopez (2)' }, 'appointment'],
    ['an event of ours that someone called Open', { id: ours, summary: 'Open' }, 'appointment'],
    [
      'an instance of an event of ours that someone made a series',
      { id: `${ours}_20261208T150000Z`, summary: 'Lopez (2)' },
      'appointment',
    ],
    [
      'an event of ours that someone marked as free',
      { id: ours, transparency: 'transparent' },
      'appointment',
    ],
    ['a deleted event of ours', { id: ours, status: 'cancelled' }, null],
  ])('%s', (_, event, kind) => {
    expect(kindOf(event)).toBe(kind);
  });
});

describe('when an event is', () => {
  const at = (start: object | undefined, end: object | undefined) => read({ summary: 'PTA', start, end });
  const morning = ['block', '2026-12-01T15:00:00.000Z', '2026-12-01T16:00:00.000Z'];

  it.each([
    ['offsets', nine, ten],
    ['UTC', { dateTime: '2026-12-01T15:00:00Z' }, { dateTime: '2026-12-01T16:00:00.000Z' }],
    [
      'an offset, whatever zone is named',
      { ...nine, timeZone: 'Asia/Tokyo' },
      { ...ten, timeZone: 'Nowhere/At_All' },
    ],
    [
      'a wall clock and its zone',
      { dateTime: '2026-12-01T10:00:00', timeZone: 'America/New_York' },
      { dateTime: '2026-12-01T10:00:00', timeZone: chicago },
    ],
  ])('is read from %s', (_, start, end) => {
    expect(at(start, end)).toEqual(morning);
  });

  it.each([
    ['no start', undefined, ten],
    ['no end', nine, undefined],
    ['an empty start', {}, ten],
    ['an empty end', nine, {}],
    ['an end before the start', ten, nine],
    ['no length', nine, nine],
    ['a wall clock without a zone', { dateTime: '2026-12-01T09:00:00' }, ten],
    ['a wall clock in no known zone', { dateTime: '2026-12-01T09:00:00', timeZone: 'Nowhere/At_All' }, ten],
    ['nonsense', { dateTime: 'soon' }, ten],
    ['a day that there is not', { date: '2026-02-30' }, { date: '2026-03-02' }],
    ['a day and a time', { date: '2026-12-01' }, ten],
    ['a time and a day', nine, { date: '2026-12-03' }],
    ['an all-day event that ends where it begins', { date: '2026-12-01' }, { date: '2026-12-01' }],
    ['a year beyond what the database holds', nine, { dateTime: '+012026-12-01T09:00:00Z' }],
    ['the year nought', { dateTime: '0000-12-01T09:00:00Z' }, ten],
  ])('%s blocks nothing and opens nothing', (_, start, end) => {
    expect(at(start, end)).toBeNull();
    expect(read({ summary: 'Open', start, end })).toBeNull();
    expect(read({ id: ours, start, end })).toBeNull();
  });

  it('takes the days of an all-day event in the site’s zone, the end day excluded', () => {
    const days = { summary: 'Closed', start: { date: '2026-12-24' }, end: { date: '2026-12-26' } };
    expect(read(days)).toEqual(['block', '2026-12-24T06:00:00.000Z', '2026-12-26T06:00:00.000Z']);
    expect(read(days, 'Asia/Tokyo')).toEqual([
      'block',
      '2026-12-23T15:00:00.000Z',
      '2026-12-25T15:00:00.000Z',
    ]);
  });

  it('gives the days on which clocks change their 23 and 25 hours', () => {
    const on = (date: string, end: string) => read({ start: { date }, end: { date: end } });
    expect(on('2026-03-08', '2026-03-09')).toEqual([
      'block',
      '2026-03-08T06:00:00.000Z',
      '2026-03-09T05:00:00.000Z',
    ]);
    expect(on('2026-11-01', '2026-11-02')).toEqual([
      'block',
      '2026-11-01T05:00:00.000Z',
      '2026-11-02T06:00:00.000Z',
    ]);
  });

  it('keeps an all-day Open apart, since it opens nothing and blocks nothing', () => {
    const days = { start: { date: '2026-12-24' }, end: { date: '2026-12-25' } };
    expect(kindOf({ ...days, summary: 'open ' })).toBe('all_day_opening');
  });
});

describe('an event of any kind', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.constantFrom('2026-12-01', '2026-12-01T09:00:00', '2026-12-01T09:00Z', chicago),
  );
  const time = fc.option(fc.record({ date: odd, dateTime: odd, timeZone: odd }, { requiredKeys: [] }), {
    nil: undefined,
  });

  it('never breaks the reading, and what is read has a length', () => {
    fc.assert(
      fc.property(odd, odd, odd, time, time, (summary, status, transparency, start, end) => {
        const result = readEvent(listed({ summary, status, transparency, start, end }), chicago);
        expect(result === null || result.startsAt < result.endsAt).toBe(true);
      }),
    );
  });
});
