import type { AppointmentStatus } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingForm } from '../../../test/requests.ts';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createManageApi, type ManageApi } from './manage-api.fixture.ts';

let api: ManageApi;
beforeAll(async () => {
  api = await createManageApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const eight = '2026-11-24T14:00:00.000Z';

describe('cancelling by the link', () => {
  it('frees the time and the students, as if they had never booked', async () => {
    const own = await api.bookOwn(seven, ['T01', 'T02']);
    const { body } = await api.cancel(own).expect(200);
    expect(body).toMatchObject({
      status: 'cancelled',
      startsAt: seven,
      students: [{ studentId: 'T01' }, {}],
    });
    expect(await api.look(own)).toEqual(body);
    expect(await api.freeTimes()).toContain(seven);
    expect(await api.stored(own.id)).toMatchObject({ station: null, version: 2 });
    await api.bookOwn(seven, ['T01', 'T02'], 'another@example.com');
  });

  it('takes a waiting family off the list, and writes to nobody', async () => {
    const own = await api.waitOwn(['T01']);
    expect((await api.cancel(own).expect(200)).body).toMatchObject({ status: 'cancelled', startsAt: null });
    expect((await api.promised(own.id)).map((message) => message.split(' ')[0])).toEqual(['waitlisted']);
    expect((await api.actions()).at(-1)).toMatchObject({ actor: 'parent', action: 'waitlist.left' });
    await api.waitOwn(['T01']);
  });

  it('pressed again, and many times at once, answers alike and is done once', async () => {
    const own = await api.bookOwn();
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.cancel(own).expect(200)));
    answers.push(await api.cancel(own).expect(200));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(await api.stored(own.id)).toMatchObject({ version: 2 });
    expect(await api.promised(own.id)).toEqual([`confirmation ${seven}`, `cancelled ${seven}`]);
    expect(await api.actions()).toHaveLength(2);
  });
});

describe('moving by the link', () => {
  it('takes the new time as a booking does and gives the old one back', async () => {
    const own = await api.bookOwn(seven, ['T01', 'T02']);
    api.clock.set('2026-11-22T16:00:00Z');
    const { body } = await api.move(own, eight).expect(200);
    expect(body).toMatchObject({ status: 'booked', startsAt: eight, endsAt: '2026-11-24T14:20:00.000Z' });
    expect(await api.look(own)).toEqual(body);
    expect(await api.stored(own.id)).toMatchObject({
      station: 1,
      placedByAdmin: false,
      placedAt: new Date('2026-11-22T16:00:00Z'),
      version: 2,
      visits: [{ claimedPeriod: '2026-fall' }, { claimedPeriod: '2026-fall' }],
    });
    const free = await api.freeTimes();
    expect(free).toContain(seven);
    expect(free).not.toContain(eight);
    await api.tryToBook(eight, ['T03']).expect(409);
  });

  it('to the time that it has changes nothing and is answered well, even when bookings are off', async () => {
    const own = await api.bookOwn();
    await api.changeSettings({ bookingsOpen: false });
    const before = await api.stored(own.id);
    // The same instant in another writing.
    expect((await api.move(own, '2026-11-24T07:00:00-06:00').expect(200)).body.startsAt).toBe(seven);
    expect(await api.stored(own.id)).toEqual(before);
    expect(await api.promised(own.id)).toEqual([`confirmation ${seven}`]);
  });

  it('pressed twice at once moves it once', async () => {
    const own = await api.bookOwn();
    const answers = await Promise.all([1, 2, 3, 4].map(() => api.move(own, eight).expect(200)));
    for (const { body } of answers) expect(body.startsAt).toBe(eight);
    expect(await api.stored(own.id)).toMatchObject({ version: 2 });
    expect(await api.promised(own.id)).toEqual([`confirmation ${seven}`, `rescheduled ${eight}`]);
  });

  it('gives what an admin had placed by will a place like any other', async () => {
    const own = await api.bookOwn();
    await api.change(own.id, 'reschedule', { startsAt: '2026-12-05T03:10:00Z' }).expect(200);
    expect(await api.stored(own.id)).toMatchObject({ station: null, placedByAdmin: true });
    await api.move(own, eight).expect(200);
    expect(await api.stored(own.id)).toMatchObject({
      station: 1,
      placedByAdmin: false,
      visits: [{ claimedPeriod: '2026-fall' }],
    });
  });

  it('leaves alone the person whom a volunteer has added', async () => {
    const own = await api.bookOwn();
    await api.change(own.id, 'people', { relation: 'uncle' }).expect(201);
    await api.move(own, eight).expect(200);
    const { visits } = await api.stored(own.id);
    expect(visits.map(({ claimedPeriod }) => claimedPeriod)).toEqual(['2026-fall', null]);
  });

  it('works for who has left the list of eligible students meanwhile', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    await api.db.prisma.eligibleStudent.delete({ where: { studentId: 'T05' } });
    await api.move(own, eight).expect(200);
    await api.admit('T05');
  });
});

describe('what the link may do, by status and time', () => {
  const hourBefore = '2026-11-24T12:00:00Z';
  const atStart = seven;
  const cases: [AppointmentStatus, string, number, number][] = [
    ['booked', hourBefore, 200, 200],
    ['booked', atStart, 409, 409],
    ['booked', twentyPast, 409, 409],
    ['completed', hourBefore, 409, 409],
    ['completed', twentyPast, 409, 409],
    ['no_show', hourBefore, 409, 409],
    ['no_show', twentyPast, 409, 409],
    ['cancelled', hourBefore, 200, 409],
    ['cancelled', twentyPast, 200, 409],
  ];
  it.each(cases)('%s at %s: cancel → %i, move → %i', async (status, now, cancelled, moved) => {
    const own = await api.bookOwn();
    const station = status === 'cancelled' ? null : 1;
    await api.db.prisma.appointment.update({ where: { id: own.id }, data: { status, station } });
    api.clock.set(now);
    expect((await api.look(own)).hasStarted).toBe(now !== hourBefore);
    const before = await api.stored(own.id);
    const moving = await api.move(own, eight).expect(moved);
    if (moved !== 200) {
      expect(moving.body).toEqual({ status: 409, code: 'conflict' });
      expect(await api.stored(own.id)).toEqual(before);
    }
    const cancelling = await api.cancel(own).expect(cancelled);
    if (cancelled !== 200) expect(cancelling.body).toEqual({ status: 409, code: 'conflict' });
    expect((await api.stored(own.id)).status).toBe(cancelled === 200 ? 'cancelled' : status);
  });

  it('waiting, there is no time to move', async () => {
    const own = await api.waitOwn();
    expect((await api.move(own, eight).expect(409)).body.code).toBe('conflict');
    expect((await api.look(own)).status).toBe('waitlisted');
  });
});

describe('the same link', () => {
  it('lives on through moves, an admin’s too, and shows the end', async () => {
    const own = await api.bookOwn();
    await api.move(own, twentyPast).expect(200);
    await api.change(own.id, 'reschedule', { startsAt: '2026-11-25T15:00:00Z' }).expect(200);
    await api.move(own, eight).expect(200);
    await api.cancel(own).expect(200);
    expect(await api.look(own)).toMatchObject({ status: 'cancelled', startsAt: eight });
  });

  it.each(['wrong', 'x'.repeat(43), 'x'.repeat(2000), '%E0%A4%A', '%00', '..%2F..%2Fadmin'])(
    'but %s is not found, whatever is asked of it',
    async (token) => {
      await api.request.get(`/api/manage/${token}`).expect(404);
      expect((await api.cancel({ token }).expect(404)).body).toEqual({ status: 404, code: 'not_found' });
      await api.move({ token }, eight).expect(404);
    },
  );

  it('of an appointment that is gone for good is not found', async () => {
    const own = await api.bookOwn();
    await api.db.prisma.appointment.delete({ where: { id: own.id } });
    await api.cancel(own).expect(404);
    await api.move(own, eight).expect(404);
  });

  it('is in no log, with nothing else of the family', async () => {
    const own = await api.bookOwn();
    await api.move(own, eight).expect(200);
    await api.move(own, seven.replace('13:00', '13:10')).expect(409);
    await api.press(own, 'reschedule', { startsAt: 'soon' }).expect(400);
    await api.cancel(own).expect(200);
    const log = api.logLines.join('');
    expect(log).toContain('"route":"/api/manage/:token/reschedule","status":200');
    expect(log).toContain('"route":"/api/manage/:token/cancel","status":200');
    for (const secret of [own.token, 'T01', 'rosa@example.com', 'Marín']) expect(log).not.toContain(secret);
  });

  it('only shows, whoever looks: nothing but a POST changes anything', async () => {
    const own = await api.bookOwn();
    const before = await api.stored(own.id);
    for (const action of ['cancel', 'reschedule', `reschedule?startsAt=${eight}`]) {
      for (const method of ['get', 'head', 'put', 'delete', 'options'] as const)
        await api.request[method](`/api/manage/${own.token}/${action}`);
    }
    expect(await api.stored(own.id)).toEqual(before);
  });

  it('moves its appointment ten times an hour; what came to nothing is not counted', async () => {
    const own = await api.bookOwn();
    const times = [twentyPast, seven, twentyPast, seven, twentyPast, seven, twentyPast, seven, twentyPast];
    for (const startsAt of times) {
      await api.move(own, startsAt).expect(200);
      await api.move(own, startsAt).expect(200);
      await api.move(own, '2026-11-24T13:10:00Z').expect(409);
    }
    await api.move(own, seven).expect(200);
    const limited = await api.move(own, twentyPast).expect(429);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(60);
    // Another family at the same address is not kept waiting, and whoever can't come may still say so.
    await api.move(await api.bookOwn(eight, ['T02'], 'other@example.com'), twentyPast).expect(200);
    await api.cancel(own).expect(200);
  });

  it('gives nothing back to an address that guesses students: a right guess keeps its slot', async () => {
    const own = await api.bookOwn();
    const guesses = Array.from({ length: 60 }, (_, index) => [`G${index}`, `${index}@example.com`] as const);
    await Promise.all(
      guesses.map(([studentId, email]) => {
        const form = bookingForm(twentyPast, [studentId], { email });
        return api.request.post('/api/appointments').send(form);
      }),
    );
    expect((await api.cancel(own).expect(429)).body.code).toBe('rate_limited');
    expect(await api.look(own)).toMatchObject({ status: 'booked' });
    // Asked for the page, and for another time, it answers as ever.
    await api.move(own, twentyPast).expect(200);
  });
});

it('the activity says that the family did it', async () => {
  const { id, ...own } = await api.bookOwn();
  await api.move(own, eight).expect(200);
  await api.cancel(own).expect(200);
  expect((await api.actions()).slice(1)).toEqual([
    {
      actor: 'parent',
      action: 'appointment.rescheduled',
      appointmentId: id,
      details: { from: seven, to: eight },
    },
    { actor: 'parent', action: 'appointment.cancelled', appointmentId: id, details: null },
  ]);
});
