import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDashboardApi, type DashboardApi, namesOf } from './dashboard-api.fixture.ts';

let api: DashboardApi;
beforeAll(async () => {
  api = await createDashboardApi();
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

describe('today', () => {
  it('is every live appointment of the day in the site’s zone, in order', async () => {
    await api.make({ name: 'last', status: 'booked', on: '2026-11-22T23:40:00-06:00' });
    await api.make({ name: 'first', status: 'completed', on: '2026-11-22T00:00:00-06:00' });
    await api.make({ name: 'missed', status: 'no_show', on: '2026-11-22T08:00:00-06:00' });
    await api.make({ name: 'cancelled', status: 'cancelled', on: '2026-11-22T08:00:00-06:00' });
    await api.make({ name: 'yesterday', status: 'booked', on: '2026-11-21T23:59:00-06:00' });
    await api.make({ name: 'tomorrow', status: 'booked', on: '2026-11-23T00:00:00-06:00' });
    const { today } = await api.read();
    expect(namesOf(today)).toEqual(['first', 'missed', 'last']);
    expect(today[0]).toEqual({
      id: expect.any(String),
      status: 'completed',
      startsAt: '2026-11-22T06:00:00.000Z',
      endsAt: '2026-11-22T06:20:00.000Z',
      guardian: { firstName: 'first', lastName: 'Marín' },
      students: [{ studentId: expect.stringMatching(/^S\d+$/) }],
      locale: 'en',
    });
  });

  it('has 25 hours when the clock goes back', async () => {
    await api.make({ name: 'early', status: 'booked', on: '2026-11-01T00:00:00-05:00' });
    await api.make({ name: 'late', status: 'booked', on: '2026-11-01T23:59:00-06:00' });
    await api.make({ name: 'next', status: 'booked', on: '2026-11-02T00:00:00-06:00' });
    expect(namesOf((await api.read('2026-11-01T12:00:00-06:00')).today)).toEqual(['early', 'late']);
  });
});

describe('upcoming', () => {
  it('is what is booked from now to the end of the seventh day after today', async () => {
    await api.make({ name: 'over', status: 'booked', on: '2026-11-22T08:59:00-06:00' });
    await api.make({ name: 'now', status: 'booked', on: '2026-11-22T09:00:00-06:00' });
    await api.make({ name: 'seventh', status: 'booked', on: '2026-11-29T23:59:00-06:00' });
    await api.make({ name: 'eighth', status: 'booked', on: '2026-11-30T00:00:00-06:00' });
    await api.make({ name: 'done early', status: 'completed', on: '2026-11-24T09:00:00-06:00' });
    expect(namesOf((await api.read()).upcoming)).toEqual(['now', 'seventh']);
  });

  it('is capped, and its number is not', async () => {
    const first = Date.parse('2026-11-24T00:00:00-06:00');
    await Promise.all(
      Array.from({ length: 203 }, (_each, index) =>
        api.make({ status: 'booked', on: new Date(first + index * 60_000).toISOString() }),
      ),
    );
    const { upcoming, stats } = await api.read();
    expect(upcoming).toHaveLength(200);
    expect(upcoming.at(-1)?.startsAt).toBe(new Date(first + 199 * 60_000).toISOString());
    expect(stats.upcoming).toBe(203);
  });
});

describe('needing attention', () => {
  it('is what is over and still booked, oldest first, however old', async () => {
    await api.make({ name: 'today', status: 'booked', on: '2026-11-22T08:40:00-06:00' });
    await api.make({ name: 'spring', status: 'booked', on: '2026-03-02T08:40:00-06:00' });
    await api.make({ name: 'running', status: 'booked', on: '2026-11-22T08:41:00-06:00' });
    await api.make({ name: 'entered', status: 'completed', on: '2026-11-20T08:40:00-06:00' });
    expect(namesOf((await api.read()).needingAttention)).toEqual(['spring', 'today']);
  });
});
