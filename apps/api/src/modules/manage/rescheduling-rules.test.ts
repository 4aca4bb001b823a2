import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createManageApi, type ManageApi } from './manage-api.fixture.ts';

let api: ManageApi;
beforeAll(async () => {
  api = await createManageApi();
  // The next semester, and Sundays on which the clocks change.
  await api.addEvent('Open', '2027-01-12T07:00:00-06:00', '2027-01-12T08:00:00-06:00');
  await api.addEvent('Open', '2027-03-14T01:00:00-06:00', '2027-03-14T03:40:00-05:00');
  await api.addEvent('Open', '2027-11-07T00:40:00-05:00', '2027-11-07T02:20:00-06:00');
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const nextSemester = '2027-01-12T13:00:00.000Z';
const codeOf = async (own: { token: string }, startsAt: string, status: number) =>
  (await api.move(own, startsAt).expect(status)).body.code;

describe('a new time is refused', () => {
  it.each([
    ['between two slots', '2026-11-24T13:10:00Z'],
    ['outside of the openings', '2026-11-24T16:00:00Z'],
    ['that does not end inside', '2026-11-24T15:00:00Z'],
    ['that is past', '2026-11-20T13:00:00Z'],
    ['of another age', '2999-01-01T13:00:00Z'],
  ])('%s', async (_, startsAt) => {
    const own = await api.bookOwn();
    expect(await codeOf(own, startsAt, 409)).toBe('slot_unavailable');
    expect(await api.look(own)).toMatchObject({ startsAt: seven });
    expect(await api.promised(own.id)).toHaveLength(1);
  });

  it('that another family has, and not with a second station', async () => {
    const own = await api.bookOwn();
    await api.bookOwn(twentyPast, ['T02'], 'other@example.com');
    expect(await codeOf(own, twentyPast, 409)).toBe('slot_unavailable');
    await api.changeSettings({ stations: 2 });
    await api.move(own, twentyPast).expect(200);
    expect(await api.stored(own.id)).toMatchObject({ station: 2 });
  });

  it('that is sooner than the notice, or past the horizon', async () => {
    const own = await api.bookOwn();
    await api.changeSettings({ minimumNoticeMinutes: 3 * 24 * 60 });
    expect(await codeOf(own, twentyPast, 409)).toBe('slot_unavailable');
    await api.changeSettings({ minimumNoticeMinutes: 0, horizonMonths: 1 });
    expect(await codeOf(own, nextSemester, 409)).toBe('slot_unavailable');
  });

  it('while bookings are switched off; cancelling is not', async () => {
    const own = await api.bookOwn();
    await api.changeSettings({ bookingsOpen: false });
    expect(await codeOf(own, twentyPast, 403)).toBe('bookings_closed');
    await api.cancel(own).expect(200);
  });

  it.each([
    [{}, 'required'],
    [{ startsAt: 'soon' }, 'invalid'],
    [{ startsAt: null }, 'required'],
  ])('that is none: %o', async (body, code) => {
    const own = await api.bookOwn();
    const answer = await api.press(own, 'reschedule', body).expect(400);
    expect(answer.body.errors).toEqual([{ path: 'startsAt', code }]);
  });
});

describe('its own appointment', () => {
  it('is not in its way, where the slots have another length meanwhile', async () => {
    const own = await api.bookOwn();
    await api.changeSettings({ slotMinutes: 15 });
    await api.move(own, '2026-11-24T13:15:00Z').expect(200);
    expect(await api.look(own)).toMatchObject({ endsAt: '2026-11-24T13:30:00.000Z' });
  });

  it('is not in the way of its students', async () => {
    const own = await api.bookOwn(seven, ['T01', 'T02']);
    await api.move(own, twentyPast).expect(200);
    expect((await api.tryToBook(seven, ['T01']).expect(409)).body.code).toBe('student_already_booked');
  });
});

describe('in another booking period', () => {
  it('it claims that one and leaves the first to the students', async () => {
    const own = await api.bookOwn(seven, ['T01']);
    await api.move(own, nextSemester).expect(200);
    expect((await api.stored(own.id)).visits).toMatchObject([{ claimedPeriod: '2027-spring' }]);
    await api.bookOwn(seven, ['T01']);
  });

  it('a student who has been booked there is named, with the date where the same guardian did it', async () => {
    const own = await api.bookOwn(seven, ['T01', 'T02']);
    await api.bookOwn(nextSemester, ['T02']);
    const elsewhere = '2027-01-12T13:40:00Z';
    const same = await api.move(own, elsewhere).expect(409);
    expect(same.body).toMatchObject({
      code: 'student_already_booked',
      students: [{ studentId: 'T02', startsAt: nextSemester }],
    });
    await api.db.prisma.appointment.update({ where: { id: own.id }, data: { email: 'aunt@example.com' } });
    const other = await api.move(own, elsewhere).expect(409);
    expect(other.body.students).toEqual([{ studentId: 'T02' }]);
    expect(await api.look(own)).toMatchObject({ startsAt: seven });
  });

  it('a student who waits counts, and one whose appointment was cancelled does not', async () => {
    api.clock.set('2026-12-20T15:00:00Z');
    const waiting = await api.waitOwn(['T01']);
    await api.cancel(waiting).expect(200);
    const own = await api.bookOwn(nextSemester, ['T01']);
    await api.move(own, '2027-01-12T13:20:00Z').expect(200);
  });

  it('is found out only as often as by bookings', async () => {
    const own = await api.bookOwn(seven, ['T01']);
    await api.bookOwn(nextSemester, ['T01']);
    for (let press = 0; press < 10; press += 1)
      expect(await codeOf(own, '2027-01-12T13:40:00Z', 409)).toBe('student_already_booked');
    expect(await codeOf(own, '2027-01-12T13:40:00Z', 429)).toBe('rate_limited');
    // A time that is gone is answered as to anybody.
    expect(await codeOf(own, '2027-01-12T13:10:00Z', 409)).toBe('slot_unavailable');
  });
});

describe('on the Sundays when the clocks change', () => {
  it('it moves into the first pass of the hour that comes twice, not into the second', async () => {
    await api.changeSettings({ horizonMonths: 12 });
    const own = await api.bookOwn('2027-11-07T05:40:00Z', ['T01']);
    expect(await codeOf(own, '2027-11-07T07:20:00Z', 409)).toBe('slot_unavailable');
    await api.move(own, '2027-11-07T06:20:00Z').expect(200);
    await api.move(own, '2027-11-07T08:00:00Z').expect(200);
  });

  it('it moves over the missing hour and not into it', async () => {
    const own = await api.bookOwn('2027-03-14T07:00:00Z', ['T01']);
    await api.move(own, '2027-03-14T08:00:00Z').expect(200);
    expect(await api.look(own)).toMatchObject({
      startsAt: '2027-03-14T08:00:00.000Z',
      endsAt: '2027-03-14T08:20:00.000Z',
    });
    await api.move(own, '2027-03-14T07:40:00Z').expect(200);
  });
});
