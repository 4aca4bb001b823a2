import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createOffersApi, type OffersApi } from './offers-api.fixture.ts';

let api: OffersApi;
beforeAll(async () => {
  api = await createOffersApi();
});
beforeEach(() => api.startAnew());
afterAll(() => api.stop());

/** Two families in line, offers by themselves, and one look at what is free. */
const watch = async () => {
  const ids = await api.waitInLine('T01', 'T02');
  await api.changeSettings({ automaticOffers: true });
  await api.soon(async () => ((await api.db.prisma.seenSlots.count()) === 1 ? true : undefined));
  return ids;
};

const offersMade = async () => {
  for (let round = 0; round < 4; round += 1) await api.goThroughWaitlist();
  return api.db.prisma.waitlistOffer.count();
};

it.each([
  ['another length of the slots', { slotMinutes: 30 }],
  ['another time zone', { site: { timeZone: 'America/New_York' } }],
])('%s makes no news', async (_case, change) => {
  await watch();
  const { site } = (await api.admin.get('/settings').expect(200)).body;
  await api.changeSettings({ ...change, site: { ...site, ...('site' in change ? change.site : {}) } });
  expect(await offersMade()).toBe(0);
});

it('a time half a year ahead that comes within the horizon was free all along', async () => {
  await api.addEvent('Open', '2027-05-24T07:00:00-05:00', '2027-05-24T09:00:00-05:00');
  await watch();
  api.clock.set('2026-11-24T16:00:00Z');
  expect(await offersMade()).toBe(0);
});

it('a shorter notice opens times that were free all along', async () => {
  await api.changeSettings({ minimumNoticeMinutes: 5 * 24 * 60 });
  await watch();
  await api.changeSettings({ minimumNoticeMinutes: 0 });
  expect(await offersMade()).toBe(0);
});
