import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';

let api: TestApi;

beforeEach(async () => {
  api = await createTestApi();
});

afterEach(() => api.stop());

const get = (query = '') => api.request.get(`/api/availability${query}`);
const starts = async (query = '') =>
  ((await get(query).expect(200)).body.slots as { startsAt: string }[]).map((slot) => slot.startsAt);
const slotsBecome = (count: number) =>
  eventually(async () => {
    const found = await starts();
    return found.length === count ? found : undefined;
  });

describe('the answer', () => {
  it('holds free slots in order and nothing else', async () => {
    await api.addEvent('Open', '2026-11-25T09:00:00-06:00', '2026-11-25T09:40:00-06:00');
    await api.addEvent('  oPEN ', '2026-11-24T06:15:00-06:00', '2026-11-24T07:30:00-06:00');
    await api.addEvent('Dentist, Mrs. Secret', '2026-11-24T06:45:00-06:00', '2026-11-24T06:50:00-06:00');
    const answer = await get().expect(200);
    expect(answer.body).toEqual({
      timeZone: 'America/Chicago',
      slotMinutes: 20,
      slots: [
        { startsAt: '2026-11-24T12:20:00.000Z', endsAt: '2026-11-24T12:40:00.000Z' },
        { startsAt: '2026-11-24T13:00:00.000Z', endsAt: '2026-11-24T13:20:00.000Z' },
        { startsAt: '2026-11-25T15:00:00.000Z', endsAt: '2026-11-25T15:20:00.000Z' },
        { startsAt: '2026-11-25T15:20:00.000Z', endsAt: '2026-11-25T15:40:00.000Z' },
      ],
    });
  });

  it('can be limited to days of the site, both included', async () => {
    await api.addEvent('Open', '2026-11-24T23:00:00-06:00', '2026-11-25T01:00:00-06:00');
    await api.addEvent('Open', '2026-11-26T08:00:00-06:00', '2026-11-26T08:20:00-06:00');
    expect(await starts('?from=2026-11-24&to=2026-11-24')).toHaveLength(3);
    expect(await starts('?from=2026-11-25')).toHaveLength(4);
    expect(await starts('?from=2026-11-25&to=2026-11-26')).toHaveLength(4);
    expect(await starts('?from=2030-01-01')).toEqual([]);
    expect(await starts('?to=2020-01-01')).toEqual([]);
  });

  it.each([
    ['?from=tomorrow', [{ path: 'from', code: 'invalid' }]],
    [
      '?from=2026-02-30&to=x',
      [
        { path: 'from', code: 'invalid' },
        { path: 'to', code: 'invalid' },
      ],
    ],
    ['?from=2026-11-25&to=2026-11-24', [{ path: 'to', code: 'before_from' }]],
  ])('to %s is an error that names the fault', async (query, errors) => {
    const answer = await get(query).expect(400);
    expect(answer.body).toEqual({ status: 400, code: 'validation_failed', errors });
  });

  it('carries an ETag and is not sent again while nothing has changed', async () => {
    await api.addEvent('Open', '2026-11-24T08:00:00-06:00', '2026-11-24T09:00:00-06:00');
    const first = await get().expect(200);
    const etag = first.headers.etag as string;
    await api.request.get('/api/availability').set('If-None-Match', etag).expect(304);
    await api.addEvent('Busy', '2026-11-24T08:00:00-06:00', '2026-11-24T08:20:00-06:00');
    await eventually(async () => {
      const again = await api.request.get('/api/availability').set('If-None-Match', etag);
      return again.status === 200 ? again : undefined;
    });
  });
});

describe('the memory of answers', () => {
  it('forgets them when another process books, the calendar changes or a setting does', async () => {
    await api.addEvent('Open', '2026-11-24T08:00:00-06:00', '2026-11-24T09:00:00-06:00');
    await slotsBecome(3);
    await api.admit('T01');
    await api.request
      .post('/api/appointments')
      .send(bookingForm('2026-11-24T08:00:00-06:00', ['T01']))
      .expect(201);
    await slotsBecome(2);
    // As another process would: straight in the database.
    await api.db.prisma.calendarEvent.deleteMany();
    await slotsBecome(0);
  });

  it('does not outlive a slot by more than five seconds', async () => {
    await api.addEvent('Open', '2026-11-22T09:00:00-06:00', '2026-11-22T10:00:00-06:00');
    expect(await starts()).toHaveLength(2);
    api.clock.set('2026-11-22T15:20:00Z');
    expect(await starts()).toHaveLength(1);
  });
});
