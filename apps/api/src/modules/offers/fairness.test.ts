import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';
import { createTestLogger } from '../../../test/test-logger.ts';
import { compose } from '../../compose.ts';
import { lockKeys } from '../../platform/locks.ts';
import { whileLocked } from '../../platform/session-lock.ts';
import { seven } from '../appointments/changes-api.fixture.ts';
import { createOffersApi, type OffersApi } from './offers-api.fixture.ts';
import { roundLock } from './round.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi();
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

const statesOf = async (...ids: string[]) =>
  (await Promise.all(ids.map((id) => api.offersOf(id)))).map((offers) => offers.at(-1)?.state);

/** Resolves once so many wait for a lock of the kind. */
const waiting = (kind: 'advisory' | 'transactionid', atLeast = 1) =>
  eventually(async () => {
    const found = await api.db.prisma.$queryRaw<unknown[]>`
      SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND locktype = ${kind} AND datname = current_database()`;
    return found.length >= atLeast ? true : undefined;
  });

/** Switches offers by themselves on, and waits for one look at what is free. */
const watch = async () => {
  await api.changeSettings({ automaticOffers: true });
  await api.soon(async () => ((await api.db.prisma.seenSlots.count()) === 1 ? true : undefined));
};

it('where a station is closed, the family that was asked first keeps its offer', async () => {
  await api.changeSettings({ stations: 2 });
  const [first = '', second = ''] = await api.waitInLine('T01', 'T02');
  await api.offer(first, seven).expect(201);
  await api.offer(second, seven).expect(201);
  await api.changeSettings({ stations: 1 });
  await api.soon(async () => ((await statesOf(first, second)).includes('withdrawn') ? true : undefined));
  expect(await statesOf(first, second)).toEqual(['open', 'withdrawn']);
});

it('an offer that its family was never told of was none: they are asked again before the next', async () => {
  const own = await api.bookOwn(seven, ['T05']);
  const [first = '', next = ''] = await api.waitInLine('T01', 'T02');
  await watch();
  api.clock.set('2026-11-23T04:00:00Z');
  await api.cancel(own).expect(200);
  const { id } = await api.offered(first);
  // Nobody was there to tell them in the morning.
  api.clock.set('2026-11-24T02:30:00Z');
  const again = await api.soon(async () => (await api.offersOf(first)).find((offer) => offer.id !== id));
  expect(again).toMatchObject({ startsAt: new Date(seven) });
  expect(await api.offersOf(next)).toEqual([]);
});

it('what an admin takes back stays free for everybody, also where offers are made by themselves', async () => {
  const [first = '', next = ''] = await api.waitInLine('T01', 'T02');
  await watch();
  await api.offer(first, seven).expect(201);
  for (let round = 0; round < 3; round += 1) await api.goThroughWaitlist();
  await api.takeBack(first).expect(200);
  for (let round = 0; round < 3; round += 1) await api.goThroughWaitlist();
  expect(await api.offersOf(next)).toEqual([]);
  await api.offer(next, seven).expect(201);
});

it('whether an offered time is still a slot is decided while nobody changes its day', async () => {
  const [id = ''] = await api.waitInLine('T01');
  await api.offer(id, seven).expect(201);
  const start = '2026-11-24T07:00:00-06:00';
  let round: Promise<boolean> | undefined;
  await api.db.transaction(async (tx) => {
    await lockKeys(tx, ['day:2026-11-24']);
    const block = await api.addEvent('Staff meeting', start, '2026-11-24T07:10:00-06:00');
    round = api.goThroughWaitlist();
    await waiting('advisory');
    api.calendar.events.remove(block.id);
    await api.syncCalendar();
  });
  await round;
  await api.goThroughWaitlist();
  expect(await statesOf(id)).toEqual(['open']);
});

it('telling a family waits for who is changing its offer, and nobody waits for the telling', async () => {
  const own = await api.bookOwn(seven, ['T05']);
  const [id = ''] = await api.waitInLine('T01');
  await watch();
  api.clock.set('2026-11-23T04:00:00Z');
  await api.cancel(own).expect(200);
  const offer = await api.offered(id);
  let round: Promise<boolean> | undefined;
  await api.db.transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM appointment WHERE id = ${id}::uuid FOR UPDATE`;
    api.clock.set('2026-11-23T14:00:00Z');
    round = api.goThroughWaitlist();
    await waiting('transactionid');
    await tx.$queryRaw`SELECT FROM waitlist_offer WHERE id = ${offer.id}::uuid FOR UPDATE`;
  });
  await round;
  await api.soon(async () => ((await api.promised(id)).includes(`offered ${seven}`) ? true : undefined));
});

it('a family that finds its offer at night and declines is not asked about that time again', async () => {
  const own = await api.bookOwn(seven, ['T05']);
  const [first = '', next = ''] = await api.waitInLine('T01', 'T02');
  await watch();
  api.clock.set('2026-11-23T04:00:00Z');
  await api.cancel(own).expect(200);
  await api.decline((await api.offered(first)).token).expect(200);
  expect(await api.offered(next)).toMatchObject({ startsAt: new Date(seven) });
  expect(await api.offersOf(first)).toHaveLength(1);
});

it('passes over who has another appointment by now or left the list, not whom an admin entered', async () => {
  const own = await api.bookOwn(seven, ['T05']);
  const [booked = '', gone = ''] = await api.waitInLine('T01', 'T02');
  const entered = { ...bookingForm(seven, ['UNKNOWN']), startsAt: null };
  const { body: last } = await api.admin.post('/appointments').send(entered).expect(201);
  await api.admin
    .post('/appointments')
    .send(bookingForm('2026-11-25T20:00:00.000Z', ['T01']))
    .expect(201);
  await api.db.prisma.eligibleStudent.delete({ where: { studentId: 'T02' } });
  await watch();
  await api.cancel(own).expect(200);
  expect(await api.offered(last.id)).toMatchObject({ startsAt: new Date(seven) });
  expect([await api.offersOf(booked), await api.offersOf(gone)]).toEqual([[], []]);
  await api.admit('T02');
});

it('a place is passed on once, also where a round has lost its hold on being the only one', async () => {
  await api.changeSettings({ stations: 2 });
  const [first = '', ...others] = await api.waitInLine('T01', 'T02', 'T03');
  await api.offer(first, seven).expect(201);
  const { token = '' } = (await api.openOfferOf(first)) ?? {};
  const rival = compose(api.config, { clock: api.clock, logger: createTestLogger().logger });
  let rounds: Promise<boolean>[] = [];
  await api.db.transaction(async (tx) => {
    await lockKeys(tx, ['day:2026-11-24']);
    await api.decline(token).expect(200);
    rounds = [api.goThroughWaitlist()];
    await waiting('advisory');
    await tx.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended(${roundLock}, 0)`;
    rounds.push(rival.goThroughWaitlist());
    await waiting('advisory', 2);
  });
  await Promise.all(rounds);
  await rival.db.close();
  const made = await Promise.all(others.map((id) => api.offersOf(id)));
  expect(made.map((offers) => offers.length)).toEqual([1, 0]);
});

it('a family that was given another time may take the one it was offered as soon as that is free again', async () => {
  const [id = ''] = await api.waitInLine('T01');
  await api.offer(id, seven).expect(201);
  const token = (await api.look((await api.openOfferOf(id))?.token ?? '')).manageUrl.split('/').at(-1) ?? '';
  await whileLocked(api.db.pool, roundLock, async () => {
    await api.admin.post(`/waitlist/${id}/assign`).send({ startsAt: '2026-11-25T20:00:00.000Z' }).expect(200);
    expect((await api.move({ token }, seven).expect(409)).body).toMatchObject({ code: 'slot_unavailable' });
  });
  await api.soon(async () => ((await api.freeTimes()).includes(seven) ? true : undefined));
  await api.move({ token }, seven).expect(200);
});
