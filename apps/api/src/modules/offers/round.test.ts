import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createOffersApi, type OffersApi } from './offers-api.fixture.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi();
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

const monday = (time: string) => `2026-11-24T${time}:00-06:00`;
const offersMade = () => api.db.prisma.waitlistOffer.findMany({ orderBy: { id: 'asc' } });

/** With offers by themselves switched on, and one look at what is free now. */
const watch = async () => {
  await api.changeSettings({ automaticOffers: true });
  await api.soon(async () => ((await api.db.prisma.seenSlots.count()) === 1 ? true : undefined));
};

describe('an offer that nobody answers', () => {
  it('runs out and goes to the next family, again and again, in the order of signing up', async () => {
    const ids = await api.waitInLine('T01', 'T02', 'T03');
    await api.offer(ids[0] ?? '', seven).expect(201);
    // By three in the morning of Chicago's clock it is quiet: the second is told at eight.
    const expected = [
      ['2026-11-23T03:03:00Z', '2026-11-23T14:00:00.000Z', '2026-11-24T02:00:00.000Z'],
      ['2026-11-24T02:00:00Z', '2026-11-24T02:00:00.000Z', seven],
    ] as const;
    for (const [index, [now, tellAt, expiresAt]] of expected.entries()) {
      api.clock.set(now);
      const offer = await api.offered(ids[index + 1] ?? '');
      expect(offer).toMatchObject({
        startsAt: new Date(seven),
        tellAt: new Date(tellAt),
        expiresAt: new Date(expiresAt),
      });
      api.clock.set(tellAt);
      await api.soon(async () => ((await api.openOfferOf(offer.appointmentId))?.toldAt ? true : undefined));
    }
    expect((await offersMade()).map(({ state }) => state)).toEqual(['expired', 'expired', 'open']);
    expect(await api.freeTimes()).not.toContain(seven);
  });

  it('goes back to everybody when the line is at its end', async () => {
    const [id = ''] = await api.waitInLine('T01');
    await api.offer(id, seven).expect(201);
    api.clock.set('2026-11-23T15:00:00Z');
    await api.soon(async () => ((await api.freeTimes()).includes(seven) ? true : undefined));
    expect(await api.rowOf(id)).toMatchObject({ offer: { state: 'expired' } });
    expect((await api.actions()).at(-1)).toMatchObject({ actor: 'system', action: 'waitlist.offer_expired' });
  });

  it('is not passed on where there is no hour left to answer, or while bookings are switched off', async () => {
    const [first = '', next = ''] = await api.waitInLine('T01', 'T02');
    api.clock.set('2026-11-24T12:00:00Z');
    await api.offer(first, seven).expect(201);
    await api.decline((await api.openOfferOf(first))?.token ?? '').expect(200);
    await api.soon(async () => ((await api.freeTimes()).includes(seven) ? true : undefined));
    expect(await api.offersOf(next)).toEqual([]);

    api.clock.set('2026-11-22T16:00:00Z');
    await api.offer(first, twentyPast).expect(201);
    await api.changeSettings({ bookingsOpen: false });
    await api.decline((await api.openOfferOf(first))?.token ?? '').expect(200);
    await api.soon(async () => ((await api.freeTimes()).includes(twentyPast) ? true : undefined));
    expect(await api.offersOf(next)).toEqual([]);
  });
});

describe('a slot that is none any more', () => {
  it('is offered to nobody: the offer is taken back', async () => {
    const [id = ''] = await api.waitInLine('T01', 'T02');
    await api.offer(id, seven).expect(201);
    const block = await api.addEvent('Staff meeting', monday('07:00'), monday('07:10'));
    await api.soon(async () => ((await api.rowOf(id))?.offer?.state === 'withdrawn' ? true : undefined));
    expect(await offersMade()).toHaveLength(1);
    api.calendar.events.remove(block.id);
    await api.syncCalendar();
    expect(await api.freeTimes()).toContain(seven);
  });
});

describe('other settings', () => {
  const january = '2027-01-26T13:00:00.000Z';

  it.each([
    ['a longer notice', { minimumNoticeMinutes: 30 * 24 * 60 }, seven],
    ['a nearer horizon', { horizonMonths: 1 }, january],
  ])('%s takes no offer back: the time was promised', async (_case, change, startsAt) => {
    await api.addEvent('Open', '2027-01-26T07:00:00-06:00', '2027-01-26T07:20:00-06:00');
    const [id = ''] = await api.waitInLine('T01');
    await api.offer(id, startsAt).expect(201);
    await api.changeSettings(change);
    for (let round = 0; round < 2; round += 1) await api.goThroughWaitlist();
    const { token = '' } = (await api.openOfferOf(id)) ?? {};
    await api.accept(token).expect(200);
    expect(await api.stored(id)).toMatchObject({ status: 'booked', startsAt: new Date(startsAt) });
  });
});

describe('offers by themselves', () => {
  it('are not made unless the settings say so', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    await api.waitInLine('T01');
    await api.cancel(own).expect(200);
    await api.goThroughWaitlist();
    expect(await offersMade()).toEqual([]);
    expect(await api.freeTimes()).toContain(seven);
  });

  it('leave alone what was free all along', async () => {
    await api.waitInLine('T01', 'T02');
    await watch();
    await api.goThroughWaitlist();
    expect(await offersMade()).toEqual([]);
  });

  it('follow a cancellation', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    const [id = '', next = ''] = await api.waitInLine('T01', 'T02');
    await watch();
    await api.cancel(own).expect(200);
    expect(await api.offered(id)).toMatchObject({ startsAt: new Date(seven), offeredBy: 'system' });
    expect(await api.offersOf(next)).toEqual([]);
    expect((await api.promised(id)).at(-1)).toBe(`offered ${seven}`);
  });

  it('follow a move to another time', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    const [id = ''] = await api.waitInLine('T01');
    await watch();
    await api.move(own, '2026-11-24T14:00:00.000Z').expect(200);
    expect(await api.offered(id)).toMatchObject({ startsAt: new Date(seven) });
  });

  it('follow an opening: the earliest slot for the first in line, and the rest for everybody', async () => {
    const ids = await api.waitInLine('T01', 'T02');
    await watch();
    await api.addEvent('Open', monday('13:00'), monday('14:00'));
    await Promise.all(ids.map((id) => api.offered(id)));
    const slots = ['2026-11-24T19:00:00.000Z', '2026-11-24T19:20:00.000Z'];
    expect(await offersMade()).toMatchObject(
      ids.map((appointmentId, index) => ({ appointmentId, startsAt: new Date(slots[index] ?? '') })),
    );
    expect(await api.freeTimes()).toContain('2026-11-24T19:40:00.000Z');
  });

  it('pass over who could not come anyway', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    const [gone = '', next = ''] = await api.waitInLine('T01', 'T02');
    await watch();
    await api.db.prisma.eligibleStudent.delete({ where: { studentId: 'T01' } });
    await api.cancel(own).expect(200);
    await api.offered(next);
    expect(await api.offersOf(gone)).toEqual([]);
    await api.admit('T01');
  });

  it('at night hold the slot at once, tell the family at eight, and give them their hours from then on', async () => {
    const own = await api.bookOwn(seven, ['T05']);
    const [id = ''] = await api.waitInLine('T01');
    await watch();
    api.clock.set('2026-11-23T04:00:00Z');
    await api.cancel(own).expect(200);
    const offer = await api.offered(id);
    expect(offer).toMatchObject({
      tellAt: new Date('2026-11-23T14:00:00Z'),
      expiresAt: new Date('2026-11-24T02:00:00Z'),
    });
    await api.tryToBook(seven, ['T04']).expect(409);
    expect((await api.promised(id)).some((message) => message.startsWith('offered'))).toBe(false);
    api.clock.set('2026-11-23T14:00:00Z');
    await api.soon(async () => ((await api.promised(id)).includes(`offered ${seven}`) ? true : undefined));
    await api.accept(offer.token).expect(200);
  });

  it('are told of by day, too, after the system stood still', async () => {
    await api.changeSettings({ offerHours: 48 });
    await api.addEvent('Open', '2026-11-26T07:00:00-06:00', '2026-11-26T07:20:00-06:00');
    const own = await api.bookOwn('2026-11-26T13:00:00.000Z', ['T05']);
    const [id = ''] = await api.waitInLine('T01');
    await watch();
    api.clock.set('2026-11-23T04:00:00Z');
    await api.cancel(own).expect(200);
    await api.offered(id);
    api.clock.set('2026-11-24T04:00:00Z');
    await api.goThroughWaitlist();
    await api.goThroughWaitlist();
    expect(await api.openOfferOf(id)).toMatchObject({ toldAt: null });
    api.clock.set('2026-11-24T14:00:00Z');
    await api.soon(async () => ((await api.openOfferOf(id))?.toldAt ? true : undefined));
  });

  it('offer a family one slot at a time, and never the same twice', async () => {
    const first = await api.bookOwn(seven, ['T04']);
    const second = await api.bookOwn(twentyPast, ['T05'], 'other@example.com');
    const [id = ''] = await api.waitInLine('T01');
    await watch();
    await api.cancel(first).expect(200);
    const offer = await api.offered(id);
    await api.cancel(second).expect(200);
    await api.soon(async () => ((await api.freeTimes()).includes(twentyPast) ? true : undefined));
    expect(await offersMade()).toHaveLength(1);
    await api.decline(offer.token).expect(200);
    await api.soon(async () => ((await api.freeTimes()).includes(seven) ? true : undefined));
    await api.goThroughWaitlist();
    expect(await offersMade()).toHaveLength(1);
  });
});
