import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDashboardApi, type DashboardApi } from './dashboard-api.fixture.ts';

let api: DashboardApi;
beforeAll(async () => {
  api = await createDashboardApi();
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

describe('the semester', () => {
  it.each([
    ['2026-06-30T23:59:59-05:00', 'Spring 2026', '2026-01-01', '2026-06-30'],
    ['2026-07-01T00:00:00-05:00', 'Fall 2026', '2026-07-01', '2026-12-31'],
    ['2026-12-31T23:59:59-06:00', 'Fall 2026', '2026-07-01', '2026-12-31'],
    ['2027-01-01T00:00:00-06:00', 'Spring 2027', '2027-01-01', '2027-06-30'],
  ])('at %s in Chicago is %s', async (now, name, startsOn, endsOn) => {
    api.clock.set(now);
    // An admin stays signed in for a week; this one moves through the year.
    const admin = await api.signIn();
    const { body } = await admin.get('/dashboard').expect(200);
    expect(body.semester).toEqual({ name, startsOn, endsOn });
  });

  it('counts from its first minute to its last on the clock of the site, whatever the offset', async () => {
    for (const on of [
      '2026-06-30T23:40:00-05:00',
      '2026-07-01T00:00:00-05:00',
      '2026-12-31T23:40:00-06:00',
      '2027-01-01T00:00:00-06:00',
    ])
      await api.make({ status: 'completed', on, students: [{ socks: 1 }] });
    const { stats, weeks } = await api.read();
    expect(stats).toMatchObject({ appointments: 2, students: 2, totalItems: 2 });
    expect(weeks[0]).toEqual({ startsOn: '2026-06-29', appointments: 1 });
  });
});

describe('the numbers', () => {
  it('are of those who came: students, others, and all that they took', async () => {
    const [socks, coat] = [{ socks: 3, underwear: 2 }, { coats: 1 }];
    await api.make({
      status: 'completed',
      on: '2026-10-05T10:00:00-05:00',
      students: [socks, {}],
      others: [coat],
    });
    await api.make({
      status: 'completed',
      on: '2026-10-05T10:20:00-05:00',
      students: [{ shoes: 1, backpacks: 1, misc: 4 }],
    });
    for (const status of ['booked', 'no_show', 'cancelled'] as const)
      await api.make({ status, on: '2026-10-06T10:00:00-05:00', students: [socks], others: [coat] });
    expect((await api.read()).stats).toMatchObject({
      appointments: 2,
      students: 3,
      others: 1,
      totalPeople: 4,
      totalItems: 12,
    });
  });

  it('tell what is to come, what is over and not entered, and who waits; what runs is neither', async () => {
    await api.make({ status: 'booked', on: '2026-11-22T08:39:00-06:00' });
    await api.make({ status: 'booked', on: '2026-11-22T08:40:00-06:00' });
    await api.make({ status: 'booked', on: '2026-11-22T08:50:00-06:00' });
    await api.make({ status: 'booked', on: '2026-11-22T09:00:00-06:00' });
    await api.make({ status: 'booked', on: '2027-05-01T09:00:00-05:00' });
    await api.make({ status: 'no_show', on: '2026-11-21T09:00:00-06:00' });
    await api.make({ status: 'waitlisted' });
    await api.make({ status: 'cancelled' });
    expect((await api.read()).stats).toMatchObject({ upcoming: 2, needingAttention: 2, waitlisted: 1 });
  });

  it('are nothing before anybody came', async () => {
    expect((await api.read()).stats).toEqual({
      appointments: 0,
      students: 0,
      others: 0,
      totalPeople: 0,
      totalItems: 0,
      upcoming: 0,
      needingAttention: 0,
      waitlisted: 0,
    });
  });
});

describe('the weeks', () => {
  it('begin on Mondays, end with this one, and show those in which nobody came', async () => {
    // The clock goes back in the night to Sunday, 1 November.
    for (const on of ['2026-10-26T00:00:00-05:00', '2026-11-01T23:40:00-06:00', '2026-11-16T00:00:00-06:00'])
      await api.make({ status: 'completed', on });
    const { weeks } = await api.read();
    expect(weeks).toHaveLength(21);
    expect(weeks.slice(-5)).toEqual([
      { startsOn: '2026-10-19', appointments: 0 },
      { startsOn: '2026-10-26', appointments: 2 },
      { startsOn: '2026-11-02', appointments: 0 },
      { startsOn: '2026-11-09', appointments: 0 },
      { startsOn: '2026-11-16', appointments: 1 },
    ]);
  });
});
