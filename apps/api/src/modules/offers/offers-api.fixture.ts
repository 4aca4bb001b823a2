import { OwnOffer, type WaitingRow } from '@clothes-closet/contracts';
import { eventually } from '../../../test/harness.ts';
import { createOfferTokens } from '../../platform/link-tokens.ts';
import { whileLocked } from '../../platform/session-lock.ts';
import { createManageApi } from '../manage/manage-api.fixture.ts';
import { roundLock } from './round.ts';

/** The whole API with six free slots on a day, and families who wait a minute after each other. */
export const createOffersApi = async (options: Parameters<typeof createManageApi>[0] = {}) => {
  const api = await createManageApi(options);
  const tokens = createOfferTokens(api.config.sessionSecret);
  const openingsAtFirst = api.calendar.events.list().map(({ id }) => id);

  const offersOf = (appointmentId: string) =>
    api.db.prisma.waitlistOffer.findMany({ where: { appointmentId }, orderBy: { id: 'asc' } });

  const openOfferOf = async (appointmentId: string) => {
    const open = (await offersOf(appointmentId)).find(({ state }) => state === 'open');
    return open && { ...open, token: tokens.tokenFor(open.id) };
  };

  /** Rounds also run by themselves: this one begins behind any that is under way. */
  const goThroughWaitlist = () =>
    eventually(async () => ((await api.goThroughWaitlist()) ? true : undefined));

  /** Goes through the wait list until what is looked for is there. */
  const soon = <Result>(look: () => Promise<Result | undefined>): Promise<Result> =>
    eventually(async () => {
      await goThroughWaitlist();
      return look();
    });

  const forgetAll = async () => {
    for (const { id, summary } of api.calendar.events.list())
      if (summary === 'Open' && !openingsAtFirst.includes(id)) api.calendar.events.remove(id);
    await api.forgetBookings();
    await api.db.prisma.seenSlots.deleteMany();
    await api.syncCalendar();
  };

  const press = (token: string, action: string) => api.request.post(`/api/offers/${token}/${action}`);
  return {
    ...api,
    offersOf,
    goThroughWaitlist,
    soon,
    openOfferOf,
    /** The family's open offer, once it has one. */
    offered: (appointmentId: string) => soon(() => openOfferOf(appointmentId)),
    /** Families in line, each with one student of the same name. */
    waitInLine: async (...studentIds: string[]): Promise<string[]> => {
      const ids: string[] = [];
      for (const [index, studentId] of studentIds.entries()) {
        api.clock.set(`2026-11-22T15:0${index}:00Z`);
        ids.push((await api.wait([studentId])).id);
      }
      return ids;
    },
    offer: (id: string, startsAt: string) => api.admin.post(`/waitlist/${id}/offer`).send({ startsAt }),
    takeBack: (id: string) => api.admin.delete(`/waitlist/${id}/offer`),
    rowOf: async (id: string): Promise<WaitingRow | undefined> =>
      (await api.admin.get('/waitlist').expect(200)).body.items.find((row: WaitingRow) => row.id === id),
    look: async (token: string) =>
      OwnOffer.parse((await api.request.get(`/api/offers/${token}`).expect(200)).body),
    accept: (token: string) => press(token, 'accept'),
    decline: (token: string) => press(token, 'decline'),
    /** As on the first day, openings too, and no round under way that has seen another one. */
    startAnew: () =>
      eventually(async () => {
        const isDone = await whileLocked(api.db.pool, roundLock, forgetAll);
        return isDone ? true : undefined;
      }),
  };
};

export type OffersApi = Awaited<ReturnType<typeof createOffersApi>>;
