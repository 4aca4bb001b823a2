import type { Settings } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';
import { createSettings } from './service.ts';

let api: TestApi;
let admin: AdminRequests;

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
  await api.addEvent('Open', '2026-11-24T08:00:00-06:00', '2026-11-24T09:00:00-06:00');
  await api.admit('T01');
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

const read = async (): Promise<Settings> => (await admin.get('/settings').expect(200)).body;
const put = (settings: unknown) => admin.put('/settings').send(settings as object);
const change = async (changes: Partial<Settings>) => put({ ...(await read()), ...changes }).expect(200);
const changesTold = async () =>
  (
    await api.db.prisma.auditEntry.findMany({
      where: { action: 'settings.changed' },
      orderBy: { id: 'asc' },
    })
  ).map(({ actor, details }) => ({ actor, details }));
const slots = async (): Promise<unknown[]> =>
  (await api.request.get('/api/availability').expect(200)).body.slots;

describe('the settings', () => {
  it('have their defaults until somebody changes them, and then stay', async () => {
    const before = await read();
    expect(before).toMatchObject({
      site: { name: 'Clothes Closet', timeZone: 'America/Chicago' },
      slotMinutes: 20,
      stations: 1,
      minimumNoticeMinutes: 0,
      horizonMonths: 6,
      bookingPeriod: 'semester',
      bookingsOpen: true,
    });
    const site = { ...before.site, phone: ' 512  555 0100 ', mapUrl: 'https://maps.example/closet' };
    const answer = await change({ site, bookingPeriod: 'school_year' });
    expect(answer.body).toEqual({
      ...before,
      site: { ...site, phone: '512 555 0100' },
      bookingPeriod: 'school_year',
    });
    expect(await read()).toEqual(answer.body);
    expect((await api.request.get('/api/site')).body.site.phone).toBe('512 555 0100');
  });

  it('leave in the activity which of them changed, not what they say', async () => {
    const { site } = await read();
    await change({ site: { ...site, phone: '512 555 0100' }, stations: 2 });
    await change({ stations: 2 });
    expect(await changesTold()).toEqual([
      { actor: 'admin@example.org', details: { fields: ['site.phone', 'stations'] } },
    ]);
  });

  it('are refused as a whole, with every fault, where one is wrong', async () => {
    const before = await read();
    const wrong = {
      ...before,
      site: { ...before.site, email: 'nobody', mapUrl: 'javascript:alert(1)', timeZone: 'America/Gotham' },
      slotMinutes: 4,
      stations: 51,
      minimumNoticeMinutes: -1,
      horizonMonths: 25,
      bookingPeriod: 'week',
      bookingsOpen: undefined,
    };
    expect((await put(wrong).expect(400)).body.errors).toEqual([
      { path: 'site.email', code: 'invalid_email' },
      { path: 'site.mapUrl', code: 'invalid' },
      { path: 'slotMinutes', code: 'too_small' },
      { path: 'stations', code: 'too_large' },
      { path: 'minimumNoticeMinutes', code: 'too_small' },
      { path: 'horizonMonths', code: 'too_large' },
      { path: 'bookingPeriod', code: 'invalid_choice' },
      { path: 'bookingsOpen', code: 'required' },
      { path: 'site.timeZone', code: 'unknown_time_zone' },
    ]);
    expect(await read()).toEqual(before);
    expect(await changesTold()).toEqual([]);
  });

  it('keep no half of a character and no control character, which the database could not hold', async () => {
    const { site } = await read();
    const mapUrl = ' https://maps.example/closet\u0000';
    const answer = await change({ site: { ...site, name: 'Closet\ud800', phone: '\udc00', mapUrl } });
    expect(answer.body.site).toEqual({ ...site, name: 'Closet', mapUrl: 'https://maps.example/closet' });
  });

  it.each(['America/Gotham', '+05:00', 'america/chicago'])('know no zone called %s', async (timeZone) => {
    const before = await read();
    const answer = await put({ ...before, site: { ...before.site, timeZone } }).expect(400);
    expect(answer.body.errors).toEqual([{ path: 'site.timeZone', code: 'unknown_time_zone' }]);
  });

  it('may not be sent in part', async () => {
    const answer = await put({ slotMinutes: 30 }).expect(400);
    expect(answer.body.errors).toContainEqual({ path: 'site', code: 'required' });
    expect((await read()).slotMinutes).toBe(20);
  });

  it('of two who save at once are those of one, and the activity adds up', async () => {
    const before = await read();
    const ours = { ...before, slotMinutes: 30, stations: 3 };
    const theirs = { ...before, slotMinutes: 60, stations: 6 };
    await Promise.all(Array.from({ length: 10 }, (_, index) => put(index % 2 ? ours : theirs).expect(200)));
    const after = await read();
    expect([ours, theirs]).toContainEqual(after);
    const { body } = await put(before).expect(200);
    expect(body).toEqual(before);
    // From the default there and, at last, back: each change that is told was one.
    const told = await changesTold();
    expect(told.length).toBeGreaterThanOrEqual(2);
    for (const { details } of told) expect(details).toEqual({ fields: ['slotMinutes', 'stations'] });
  });
});

describe('for families', () => {
  it('a changed slot length, notice and horizon count at once', async () => {
    expect(await slots()).toHaveLength(3);
    await change({ slotMinutes: 30 });
    expect(await slots()).toHaveLength(2);
    await change({ minimumNoticeMinutes: 60 * 24 * 7 });
    expect(await slots()).toHaveLength(0);
  });

  it('a second station opens a full time at once', async () => {
    const first = '2026-11-24T08:00:00-06:00';
    await api.request
      .post('/api/appointments')
      .send(bookingForm(first, ['T01']))
      .expect(201);
    expect(await slots()).toHaveLength(2);
    await change({ stations: 2 });
    expect(await slots()).toHaveLength(3);
  });

  it('a changed zone moves the grid, and the answer names it', async () => {
    const { site } = await read();
    await change({ site: { ...site, timeZone: 'Asia/Kathmandu' }, slotMinutes: 60 });
    const { body } = await api.request.get('/api/availability').expect(200);
    // 8:00 to 9:00 in Chicago is 19:45 to 20:45 there: no whole hour fits.
    expect(body).toMatchObject({ timeZone: 'Asia/Kathmandu', slots: [] });
  });

  it('a change that another process made counts too', async () => {
    expect(await slots()).toHaveLength(3);
    // Past this process's service: only the database tells of it.
    await createSettings({ db: api.db }).change(api.db.prisma, { slotMinutes: 60 });
    await eventually(async () => ((await slots()).length === 1 ? true : undefined));
  });

  it('bookings that are switched off are refused, and the page knows', async () => {
    await change({ bookingsOpen: false });
    expect((await api.request.get('/api/site')).body.bookingsOpen).toBe(false);
    const answer = await api.request
      .post('/api/appointments')
      .send(bookingForm('2026-11-24T08:00:00-06:00', ['T01']))
      .expect(403);
    expect(answer.body.code).toBe('bookings_closed');
  });
});
