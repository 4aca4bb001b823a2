import { expect, type Page } from '@playwright/test';
import { refusal } from './complaints.ts';
import { managePage } from './manage-page.ts';
import { offerPage } from './offer-page.ts';
import type { Scene, State } from './parent-states.ts';
import { putOffer } from './put-offer.ts';
import { bookingTexts } from './texts.ts';

const t = bookingTexts('en');

type Given = Partial<Parameters<typeof putOffer>[1]>;

/** A waiting family with an offer. */
const offerTo = async ({ stack, arrange }: Scene, given: Given = {}) => {
  const family = await arrange.joinWaitlist();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const { offerUrl } = await putOffer(stack, { appointmentId: family.id, startsAt, ...given });
  return { ...family, startsAt, offerUrl };
};

const openOffer = async (scene: Scene, given: Given = {}) => {
  const { offerUrl } = await offerTo(scene, given);
  const offer = offerPage(scene.page);
  await offer.open(offerUrl);
  return offer;
};

/** The API's answer to a yes, where it would be too much to bring it about. */
const answerWith = (page: Page, status: number, problem: Record<string, unknown>) =>
  page.route('**/api/offers/*/accept', (route) =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ type: 'about:blank', title: 'refused', status, ...problem }),
    }),
  );

/** An open offer whose yes is refused. */
const refused = (name: string, status: number, problem: Record<string, unknown>, title: string): State => ({
  name,
  noise: [refusal(status, '/api/offers/.*')],
  show: async (scene) => {
    const offer = await openOffer(scene);
    await answerWith(scene.page, status, problem);
    await offer.yes.click();
    await expect(offer.alert).toContainText(title);
  },
});

/** An offer that is over when its link is opened. */
const over = (state: 'accepted' | 'declined' | 'expired' | 'withdrawn', title: string): State => ({
  name: `offer-${state}`,
  show: async (scene) => {
    const offer = await openOffer(scene, { state });
    await expect(offer.news).toHaveText(title);
  },
});

/** What a waiting family finds behind the link of an offer, in every state of it and of an answer. */
export const offerStates: State[] = [
  {
    name: 'offer-open',
    show: async (scene) => {
      const offer = await openOffer(scene);
      await expect(offer.news).toHaveText(t.offer.openTitle);
    },
  },
  {
    name: 'offer-no-asked',
    show: async (scene) => {
      const offer = await openOffer(scene);
      await offer.no.click();
      await expect(offer.sureNo).toBeVisible();
    },
  },
  {
    name: 'offer-just-accepted',
    show: async (scene) => {
      const offer = await openOffer(scene);
      await offer.yes.click();
      await expect(offer.news).toHaveText(t.ticket.bookedTitle);
    },
  },
  {
    name: 'offer-just-declined',
    show: async (scene) => {
      const offer = await openOffer(scene);
      await offer.no.click();
      await offer.sureNo.click();
      await expect(offer.news).toHaveText(t.offer.declinedTitle);
    },
  },
  {
    name: 'offer-accepting',
    show: async (scene) => {
      const offer = await openOffer(scene);
      await scene.page.route('**/api/offers/*/accept', () => {});
      await offer.yes.click();
      await expect(scene.page.getByRole('button', { name: t.bar.booking })).toBeVisible();
    },
  },
  {
    name: 'offer-connection-lost',
    noise: [/ERR_FAILED/],
    show: async (scene) => {
      const offer = await openOffer(scene);
      await scene.page.route('**/api/offers/*/accept', (route) => route.abort());
      await offer.yes.click();
      await expect(offer.alert).toContainText(t.manage.networkTitle);
    },
  },
  refused('offer-server-broken', 500, { code: 'internal' }, t.errors.internalTitle),
  refused('offer-too-many-tries', 429, { code: 'rate_limited' }, t.errors.rateLimitedTitle),
  refused(
    'offer-student-already-booked',
    409,
    { code: 'student_already_booked', students: [{ studentId: '104233' }] },
    '104233',
  ),
  refused(
    'offer-student-not-eligible',
    422,
    { code: 'student_not_eligible', studentIds: ['104233', '104234'] },
    '104234',
  ),
  {
    name: 'offer-time-gone',
    noise: [refusal(409, '/api/offers/.*')],
    show: async (scene) => {
      const offer = await openOffer(scene);
      await answerWith(scene.page, 409, { code: 'slot_unavailable' });
      await offer.yes.click();
      await expect(offer.news).toHaveText(t.offer.goneTitle);
    },
  },
  over('accepted', t.offer.takenTitle),
  over('declined', t.offer.declinedTitle),
  over('expired', t.offer.expiredTitle),
  over('withdrawn', t.offer.withdrawnTitle),
  {
    name: 'offer-unknown',
    noise: [refusal(404, '/api/offers/.*')],
    show: async ({ page }) => {
      const offer = offerPage(page);
      await offer.open(`/offers/${'x'.repeat(43)}`);
      await expect(offer.news).toHaveText(t.manage.unknownTitle);
    },
  },
  {
    name: 'offer-not-loaded',
    noise: [/ERR_FAILED/],
    show: async (scene) => {
      await scene.page.route('**/api/offers/*', (route) => route.abort());
      await openOffer(scene);
      await expect(scene.page.getByRole('button', { name: t.states.tryAgain })).toBeVisible();
    },
  },
  {
    name: 'manage-offered',
    show: async (scene) => {
      const { manageUrl } = await offerTo(scene);
      await managePage(scene.page).open(manageUrl);
      await expect(scene.page.getByRole('link', { name: t.offer.answer })).toBeVisible();
    },
  },
];
