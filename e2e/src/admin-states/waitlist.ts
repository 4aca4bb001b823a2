import { expect, type Page } from '@playwright/test';
import { notSignedIn, refusal } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { putOffer } from '../put-offer.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts, fill } from '../texts.ts';

const t = adminTexts.waitlist;

const open = async ({ page }: Scene) => {
  await signIn(page);
  await page.goto('/admin/waitlist');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const openWithFamilies = async (scene: Scene) => {
  const { arrange, stack } = scene;
  for (const locale of ['en', 'ar', 'fr'] as const) await arrange.joinWaitlist({ locale });
  const { id } = await arrange.joinWaitlist({ locale: 'es' });
  await stack.db.appointment.update({ where: { id }, data: { contactedAt: new Date() } });
  await open(scene);
  await expect(scene.page.getByRole('link', { name: /الحداد/ }).first()).toBeVisible();
};

/** One family for each way in which an offer can stand, and one that was offered nothing. */
const openWithOffers = async (scene: Scene) => {
  const { arrange, stack } = scene;
  const slots = await arrange.slotsOfOneDay(5);
  const join = async (locale: 'en' | 'es' | 'ar' | 'fr') => (await arrange.joinWaitlist({ locale })).id;
  const offerTo = async (appointmentId: string, given: Partial<Parameters<typeof putOffer>[1]> = {}) =>
    putOffer(stack, { appointmentId, startsAt: slots.shift() ?? '', ...given });
  await offerTo(await join('en'));
  await offerTo(await join('ar'), { tellIn: 300, expiresIn: 1020 });
  await offerTo(await join('fr'), { state: 'declined' });
  await offerTo(await join('es'), { state: 'expired' });
  await offerTo(await join('en'), { state: 'withdrawn' });
  await join('fr');
  await open(scene);
  await expect(scene.page.getByText(/will be told/).first()).toBeVisible();
};

const pressFirst = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(fill(name, { name: '' })) })
    .first()
    .click();

export const waitlistStates: State[] = [
  { name: 'waitlist', noise: [notSignedIn], show: openWithFamilies },
  { name: 'waitlist-offers', noise: [notSignedIn], show: openWithOffers },
  {
    name: 'waitlist-offer',
    noise: [notSignedIn],
    show: async (scene) => {
      await openWithFamilies(scene);
      await pressFirst(scene.page, t.offerFor);
      await expect(scene.page.getByRole('list', { name: adminTexts.reschedule.freeTimes })).toBeVisible();
    },
  },
  {
    name: 'waitlist-offer-refused',
    noise: [notSignedIn, refusal(422, '/api/admin/waitlist/.*/offer')],
    show: async (scene) => {
      const { page, stack } = scene;
      await openWithFamilies(scene);
      const visits = await stack.db.visit.findMany({ where: { appointment: { status: 'waitlisted' } } });
      const studentId = { in: visits.flatMap((visit) => visit.studentId ?? []) };
      await stack.db.eligibleStudent.deleteMany({ where: { studentId } });
      await pressFirst(page, t.offerFor);
      const times = page.getByRole('list', { name: adminTexts.reschedule.freeTimes });
      await times.getByRole('button').first().click();
      await page.getByRole('button', { name: t.offer.yes }).click();
      await expect(page.getByRole('alert')).toContainText('district’s list');
    },
  },
  {
    name: 'waitlist-offered',
    noise: [notSignedIn],
    show: async (scene) => {
      await openWithFamilies(scene);
      await scene.page.getByRole('button', { name: t.next.offer }).click();
      await expect(scene.page.getByRole('heading', { name: / is asked$/ })).toBeVisible();
    },
  },
  {
    name: 'waitlist-take-back',
    noise: [notSignedIn],
    show: async (scene) => {
      await openWithOffers(scene);
      await pressFirst(scene.page, t.takeBackFor);
      await expect(scene.page.getByRole('button', { name: t.takeBack.yes })).toBeVisible();
    },
  },
  {
    name: 'waitlist-empty',
    noise: [notSignedIn],
    show: async (scene) => {
      await scene.stack.db.appointment.deleteMany({ where: { status: 'waitlisted' } });
      await open(scene);
      await expect(scene.page.getByText(t.noneTitle)).toBeVisible();
    },
  },
  {
    name: 'waitlist-assign',
    noise: [notSignedIn],
    show: async (scene) => {
      await openWithFamilies(scene);
      const [slot] = await scene.arrange.freeSlots();
      await scene.page
        .getByRole('button', { name: /View \/ Assign/ })
        .first()
        .click();
      await scene.page
        .getByLabel(adminTexts.reschedule.day, { exact: true })
        .fill((slot?.startsAt ?? '').slice(0, 10));
      await expect(scene.page.getByRole('list', { name: adminTexts.reschedule.freeTimes })).toBeVisible();
    },
  },
];
