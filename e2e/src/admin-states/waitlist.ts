import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts } from '../texts.ts';

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

export const waitlistStates: State[] = [
  { name: 'waitlist', noise: [notSignedIn], show: openWithFamilies },
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
