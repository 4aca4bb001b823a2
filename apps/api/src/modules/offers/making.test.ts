import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingForm } from '../../../test/requests.ts';
import { sqlStateOf } from '../../platform/database.ts';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createOffersApi, type OffersApi } from './offers-api.fixture.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi({ sendsTexts: true });
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

const noId = '01930000-0000-7000-8000-000000000000';

/** The id of the email with the offer, once it is sent; another one than `before`. */
const sentOffer = (appointmentId: string, before = noId) =>
  api.soon(async () => {
    const message = await api.db.prisma.message.findFirst({
      where: {
        appointmentId,
        kind: 'offered',
        channel: 'email',
        state: 'sent',
        id: { not: before },
      },
    });
    return message?.id;
  });

const actionsOf = async () => (await api.actions()).map(({ actor, action }) => `${actor} ${action}`);

describe('an admin who offers a slot', () => {
  it('holds it for the family, who are told by email and text', async () => {
    const [id = ''] = await api.waitInLine('T01');
    const { body } = await api.offer(id, seven).expect(201);
    expect(body).toMatchObject({
      id,
      offer: {
        state: 'open',
        startsAt: seven,
        endsAt: twentyPast,
        offeredBy: 'admin@example.org',
        tellAt: '2026-11-22T15:00:00.000Z',
        expiresAt: '2026-11-23T03:00:00.000Z',
      },
    });
    expect(await api.promised(id)).toEqual(['waitlisted 2026-11-22T15:00:00.000Z', `offered ${seven}`]);
    expect(await api.promised(id, 'sms')).toContain(`offered ${seven}`);
    expect(await actionsOf()).toEqual(['parent waitlist.joined', 'admin@example.org waitlist.offered']);
  });

  it('keeps everybody else out of it: it is not shown, not booked, not moved to, not offered again', async () => {
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    const own = await api.bookOwn(twentyPast, ['T03']);
    await api.offer(id, seven).expect(201);
    expect(await api.freeTimes()).not.toContain(seven);
    const refused = { code: 'slot_unavailable' };
    expect((await api.tryToBook(seven, ['T04']).expect(409)).body).toMatchObject(refused);
    expect((await api.move(own, seven).expect(409)).body).toMatchObject(refused);
    expect((await api.offer(other, seven).expect(409)).body).toMatchObject(refused);
  });

  it('holds one station of a slot and leaves the others', async () => {
    await api.changeSettings({ stations: 2 });
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(id, seven).expect(201);
    await api.book(seven, ['T03']);
    await api.tryToBook(seven, ['T04']).expect(409);
    await api.offer(other, seven).expect(409);
  });

  it('holds it in the database itself, should anybody forget to ask', async () => {
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(id, seven).expect(201);
    const own = await api.book(twentyPast, ['T03']);
    const tenPast = { startsAt: new Date('2026-11-24T13:10:00Z'), endsAt: new Date('2026-11-24T13:30:00Z') };
    const { prisma } = api.db;
    const takeOver = prisma.appointment.update({ where: { id: own.id }, data: tenPast });
    expect(sqlStateOf(await takeOver.catch((error: unknown) => error))).toBe('23P01');
    const twin = prisma.$executeRaw`
      INSERT INTO waitlist_offer SELECT (jsonb_populate_record(o, ${JSON.stringify({
        id: noId,
        appointment_id: other,
        token_hash: '\\x00',
      })}::jsonb)).* FROM waitlist_offer o`;
    expect(sqlStateOf(await twin.catch((error: unknown) => error))).toBe('23P01');
    expect(await prisma.waitlistOffer.count()).toBe(1);
  });

  it('offers to one who waits and has no open offer', async () => {
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(id, seven).expect(201);
    expect((await api.offer(id, twentyPast).expect(409)).body).toMatchObject({ code: 'conflict' });
    await api.admin.delete(`/waitlist/${other}`).expect(204);
    expect((await api.offer(other, twentyPast).expect(409)).body).toMatchObject({ code: 'conflict' });
    await api.offer(noId, twentyPast).expect(404);
    expect(await api.freeTimes()).toContain(twentyPast);
  });

  it('offers free slots only, in the words of a booking', async () => {
    const [id = ''] = await api.waitInLine('T01');
    for (const startsAt of [
      '2026-11-24T13:05:00.000Z',
      '2026-11-24T20:00:00.000Z',
      '2026-11-22T13:00:00.000Z',
    ])
      expect((await api.offer(id, startsAt).expect(409)).body).toMatchObject({ code: 'slot_unavailable' });
    await api.offer(id, 'soon').expect(400);
  });

  it('learns that the students can come no more', async () => {
    const [id = ''] = await api.waitInLine('T01');
    await api.db.prisma.eligibleStudent.delete({ where: { studentId: 'T01' } });
    const { body } = await api.offer(id, seven).expect(422);
    expect(body).toMatchObject({ code: 'student_not_eligible', studentIds: ['T01'] });
    await api.admit('T01');
    expect(await api.freeTimes()).toContain(seven);
  });

  it('may offer to whom an admin entered, without any check', async () => {
    const form = { ...bookingForm(seven, ['UNKNOWN']), startsAt: null };
    const { body } = await api.admin.post('/appointments').send(form).expect(201);
    await api.offer(body.id, seven).expect(201);
    const { token = '' } = (await api.openOfferOf(body.id)) ?? {};
    await api.accept(token).expect(200);
    expect(await api.stored(body.id)).toMatchObject({
      status: 'booked',
      station: 1,
      visits: [{ studentId: 'UNKNOWN', claimedPeriod: null }],
    });
  });

  it.each([
    ['the hours of the settings', { offerHours: 3 }, '2026-11-22T18:00:00.000Z'],
    ['never past the slot', { offerHours: 72 }, seven],
    [
      'never past the notice that a booking needs',
      { offerHours: 72, minimumNoticeMinutes: 90 },
      '2026-11-24T11:30:00.000Z',
    ],
  ])('gives the family time to answer: %s', async (_rule, settings, expiresAt) => {
    await api.changeSettings(settings);
    const [id = ''] = await api.waitInLine('T01');
    expect((await api.offer(id, seven).expect(201)).body.offer.expiresAt).toBe(expiresAt);
  });

  it('of whom two press at once, one holds it', async () => {
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    const answers = await Promise.all([id, other, id, other, id, other].map((one) => api.offer(one, seven)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await api.db.prisma.waitlistOffer.count()).toBe(1);
  });
});

describe('an admin who takes an offer back', () => {
  it('gives the slot to everybody, and the family stays where it is in the line', async () => {
    const [id = '', other = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(id, seven).expect(201);
    const { token = '' } = (await api.openOfferOf(id)) ?? {};
    expect((await api.takeBack(id).expect(200)).body).toMatchObject({
      place: 1,
      offer: { state: 'withdrawn' },
    });
    expect(await api.freeTimes()).toContain(seven);
    expect(await api.look(token)).toMatchObject({ state: 'withdrawn' });
    expect((await api.accept(token).expect(409)).body).toMatchObject({ code: 'conflict' });
    await api.goThroughWaitlist();
    expect(await api.offersOf(other)).toEqual([]);
    await api.takeBack(id).expect(409);
  });

  it('may offer the same slot once more, and the family is told once more', async () => {
    const [id = ''] = await api.waitInLine('T01');
    await api.offer(id, seven).expect(201);
    const first = await sentOffer(id);
    await api.takeBack(id).expect(200);
    await api.offer(id, seven).expect(201);
    expect(await sentOffer(id, first)).not.toBe(first);
  });
});

it('an open offer is taken along where the family leaves, is given another time, or is taken off', async () => {
  const [leaving = '', assigned = '', removed = '', next = ''] = await api.waitInLine(
    'T01',
    'T02',
    'T03',
    'T04',
  );
  const eight = '2026-11-24T14:00:00.000Z';
  const slots = [seven, twentyPast, eight];
  for (const [index, id] of [leaving, assigned, removed].entries())
    await api.offer(id, slots[index] ?? '').expect(201);
  const tokens = await Promise.all(
    [leaving, assigned, removed].map(async (id) => (await api.openOfferOf(id))?.token ?? ''),
  );
  await api.admin.post(`/appointments/${leaving}/cancel`).send({}).expect(200);
  await api.admin
    .post(`/waitlist/${assigned}/assign`)
    .send({ startsAt: '2026-11-25T20:00:00.000Z' })
    .expect(200);
  await api.admin.delete(`/waitlist/${removed}`).expect(204);
  for (const token of tokens) {
    expect(await api.look(token)).toMatchObject({ state: 'withdrawn' });
    await api.accept(token).expect(409);
  }
  // The first of them goes to the one who still waits, the others are everybody's.
  const { startsAt } = await api.offered(next);
  expect(slots).toContain(startsAt.toISOString());
  const free = await api.soon(async () => {
    const times = await api.freeTimes();
    return times.length === 5 ? times : undefined;
  });
  expect(free).not.toContain(startsAt.toISOString());
});
