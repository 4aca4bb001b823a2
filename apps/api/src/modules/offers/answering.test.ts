import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createOffersApi, type OffersApi } from './offers-api.fixture.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi({ sendsTexts: true });
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

/** The first of them has an open offer for seven. */
const offerTo = async (...studentIds: string[]) => {
  const ids = await api.waitInLine(...studentIds);
  const [id = ''] = ids;
  await api.offer(id, seven).expect(201);
  const { token = '' } = (await api.openOfferOf(id)) ?? {};
  return { id, token, ids };
};

describe('looking at an offer', () => {
  it('says what is offered to whom and until when, and changes nothing', async () => {
    const { id, token } = await offerTo('T01');
    const before = await api.offersOf(id);
    for (let looks = 0; looks < 3; looks += 1)
      expect(await api.look(token)).toEqual({
        state: 'open',
        startsAt: seven,
        endsAt: twentyPast,
        expiresAt: '2026-11-23T03:00:00.000Z',
        locale: 'en',
        guardian: { firstName: 'Rosa', lastName: 'Marín' },
        students: [{ studentId: 'T01', gender: 'female', grade: '3', school: 'Lincoln' }],
        manageUrl: expect.stringContaining('/manage/'),
        getsText: true,
      });
    await api.request.head(`/api/offers/${token}`).expect(200);
    for (const action of ['accept', 'decline']) {
      await api.request.get(`/api/offers/${token}/${action}`).expect(404);
      await api.request.head(`/api/offers/${token}/${action}`).expect(404);
    }
    expect(await api.offersOf(id)).toEqual(before);
  });

  it('promises no texts to who never agreed to them', async () => {
    const { id, token } = await offerTo('T01');
    await api.db.prisma.appointment.update({ where: { id }, data: { smsConsent: false } });
    expect(await api.look(token)).toMatchObject({ getsText: false });
  });

  it('leads from the manage page too, while it is open', async () => {
    const { id, token } = await offerTo('T01');
    const { manageUrl } = await api.look(token);
    const own = { id, token: manageUrl.split('/').at(-1) ?? '' };
    expect((await api.look(token)).state).toBe('open');
    const managed = async () => (await api.request.get(`/api/manage/${own.token}`).expect(200)).body;
    expect(await managed()).toMatchObject({
      status: 'waitlisted',
      offer: { startsAt: seven, endsAt: twentyPast, url: `http://localhost:3000/offers/${token}` },
    });
    await api.decline(token).expect(200);
    expect(await managed()).toMatchObject({ status: 'waitlisted', offer: null });
  });

  it('keeps its token to itself: the table holds a hash, a manage link opens no offer and the other way round', async () => {
    const { id, token } = await offerTo('T01');
    const [stored] = await api.offersOf(id);
    expect(JSON.stringify(stored)).not.toContain(token);
    const manageToken = (await api.look(token)).manageUrl.split('/').at(-1) ?? '';
    await api.request.get(`/api/offers/${manageToken}`).expect(404);
    await api.request.get(`/api/manage/${token}`).expect(404);
    for (const unknown of ['x', '%E0%A4%A', `${token}x`]) {
      await api.request.get(`/api/offers/${unknown}`).expect(404);
      await api.accept(unknown).expect(404);
      await api.decline(unknown).expect(404);
    }
    expect(api.logLines.join('')).not.toContain(token);
  });
});

describe('accepting', () => {
  it('is a booking like any other: place, students, calendar, confirmation', async () => {
    const { id, token } = await offerTo('T01');
    api.clock.set('2026-11-22T16:00:00Z');
    expect((await api.accept(token).expect(200)).body).toMatchObject({ state: 'accepted', startsAt: seven });
    expect(await api.stored(id)).toMatchObject({
      status: 'booked',
      startsAt: new Date(seven),
      endsAt: new Date(twentyPast),
      placedAt: new Date('2026-11-22T16:00:00Z'),
      station: 1,
      placedByAdmin: false,
      version: 2,
      visits: [{ claimedPeriod: '2026-fall' }],
    });
    expect((await api.promised(id)).at(-1)).toBe(`confirmation ${seven}`);
    expect((await api.actions()).at(-1)).toMatchObject({
      actor: 'parent',
      action: 'waitlist.offer_accepted',
    });
    await api.soon(async () => ((await api.eventStarts()).includes(seven) ? true : undefined));
    expect(await api.freeTimes()).not.toContain(seven);
    await api.tryToBook(twentyPast, ['T01']).expect(409);
  });

  it('pressed again, and many times at once, answers alike and is done once', async () => {
    const { id, token } = await offerTo('T01');
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.accept(token).expect(200)));
    answers.push(await api.accept(token).expect(200));
    for (const { body } of answers) expect(body).toMatchObject({ state: 'accepted' });
    expect(await api.stored(id)).toMatchObject({ version: 2 });
    expect((await api.promised(id)).filter((message) => message.startsWith('confirmation'))).toHaveLength(1);
  });

  it('is too late once the time to answer is over, to the millisecond', async () => {
    const { id, token } = await offerTo('T01');
    api.clock.set('2026-11-23T03:00:00.000Z');
    expect(await api.look(token)).toMatchObject({ state: 'expired' });
    expect((await api.accept(token).expect(409)).body).toMatchObject({ code: 'conflict' });
    expect(await api.stored(id)).toMatchObject({ status: 'waitlisted' });
    api.clock.set('2026-11-23T02:59:59.999Z');
  });

  it('holds what was promised while bookings are switched off', async () => {
    const { token } = await offerTo('T01');
    await api.changeSettings({ bookingsOpen: false });
    await api.accept(token).expect(200);
  });

  it('does not go where an admin has put somebody else meanwhile', async () => {
    const { token } = await offerTo('T01');
    const other = await api.book(twentyPast, ['T02']);
    await api.change(other.id, 'reschedule', { startsAt: seven }).expect(200);
    const { body } = await api.accept(token).expect(409);
    expect(['slot_unavailable', 'conflict']).toContain(body.code);
    await api.soon(async () => ((await api.look(token)).state === 'withdrawn' ? true : undefined));
  });

  it('asks anew whether the students may come', async () => {
    const { id, token } = await offerTo('T01');
    await api.db.prisma.eligibleStudent.delete({ where: { studentId: 'T01' } });
    expect((await api.accept(token).expect(422)).body).toMatchObject({ code: 'student_not_eligible' });
    await api.admit('T01');
    await api.db.prisma.visit.updateMany({
      where: { appointmentId: id },
      data: { studentId: 'T02', claimedPeriod: null },
    });
    await api.book(twentyPast, ['T03']);
    await api.db.prisma.visit.updateMany({ where: { studentId: 'T03' }, data: { studentId: 'T02' } });
    const { body } = await api.accept(token).expect(409);
    expect(body).toMatchObject({ code: 'student_already_booked', students: [{ studentId: 'T02' }] });
    expect(await api.look(token)).toMatchObject({ state: 'open' });
  });
});

describe('declining', () => {
  it('gives the slot to the next family, and nobody can come in between', async () => {
    const { id, token, ids } = await offerTo('T01', 'T02', 'T03');
    expect((await api.decline(token).expect(200)).body).toMatchObject({ state: 'declined' });
    await api.tryToBook(seven, ['T04']).expect(409);
    const [, second = '', third = ''] = ids;
    expect(await api.offered(second)).toMatchObject({ startsAt: new Date(seven), offeredBy: 'system' });
    await api.tryToBook(seven, ['T04']).expect(409);
    expect(await api.offersOf(third)).toEqual([]);
    expect(await api.rowOf(id)).toMatchObject({ place: 1, offer: { state: 'declined' } });
  });

  it('pressed again is answered alike; after another answer it is a conflict', async () => {
    const { token } = await offerTo('T01');
    await Promise.all(Array.from({ length: 4 }, () => api.decline(token).expect(200)));
    await api.decline(token).expect(200);
    await api.accept(token).expect(409);
    expect((await api.actions()).filter(({ action }) => action === 'waitlist.offer_declined')).toHaveLength(
      1,
    );
    await api.startAnew();
    const accepted = await offerTo('T02');
    await api.accept(accepted.token).expect(200);
    await api.decline(accepted.token).expect(409);
  });

  it('goes down the whole line and then back to everybody', async () => {
    const { token, ids } = await offerTo('T01', 'T02', 'T03');
    await api.decline(token).expect(200);
    for (const id of ids.slice(1)) await api.decline((await api.offered(id)).token).expect(200);
    await api.soon(async () => ((await api.freeTimes()).includes(seven) ? true : undefined));
    await api.book(seven, ['T04']);
  });

  it('pressed together with accepting, one of the two is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      await api.startAnew();
      const { id, token } = await offerTo('T01');
      const [accept, decline] = await Promise.all([api.accept(token), api.decline(token)]);
      expect([accept.status, decline.status].sort()).toEqual([200, 409]);
      const { state } = await api.look(token);
      expect(state).toBe(accept.status === 200 ? 'accepted' : 'declined');
      expect(await api.stored(id)).toMatchObject({ status: state === 'accepted' ? 'booked' : 'waitlisted' });
    }
  });
});
