import { expect } from '@playwright/test';
import { bookingForm } from '../booking-form.ts';
import { notSignedIn } from '../complaints.ts';
import { newGuardian } from '../families.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts } from '../texts.ts';

const t = adminTexts.entry;

const open = async ({ page }: Scene) => {
  await signIn(page);
  await page.goto('/admin/appointments/new');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

export const entryStates: State[] = [
  {
    name: 'entry-errors',
    noise: [notSignedIn],
    show: async (scene) => {
      await open(scene);
      await scene.page.getByRole('button', { name: t.save }).click();
      await expect(scene.page.getByRole('alert').getByRole('link').first()).toBeVisible();
    },
  },
  {
    name: 'entry-done',
    noise: [notSignedIn],
    show: async (scene) => {
      await open(scene);
      const form = bookingForm(scene.page);
      await form.fillGuardian(newGuardian());
      await form.fillStudents(['NOBODY']);
      await scene.page.getByLabel(t.noTime).check();
      await scene.page.getByRole('button', { name: t.saveWaiting }).click();
      await expect(scene.page.getByRole('button', { name: t.another })).toBeVisible();
    },
  },
];
