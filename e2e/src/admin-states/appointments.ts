import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts as t } from '../texts.ts';

const openAppointments = async ({ page, arrange }: Scene, query = '') => {
  for (const locale of ['en', 'ar', 'fr'] as const) await arrange.book({ locale });
  await arrange.joinWaitlist({ locale: 'es' });
  await signIn(page);
  await page.goto(`/admin/appointments${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.appointments.title);
};

export const appointmentsStates: State[] = [
  {
    name: 'appointments',
    noise: [notSignedIn],
    show: async (scene) => {
      await openAppointments(scene);
      await expect(scene.page.getByRole('link', { name: /الحداد/ }).first()).toBeVisible();
    },
  },
  {
    name: 'appointments-none-found',
    noise: [notSignedIn],
    show: async (scene) => {
      await openAppointments(scene, '?name=nobody');
      await expect(scene.page.getByText(t.appointments.nothingTitle)).toBeVisible();
    },
  },
  {
    name: 'appointments-not-loaded',
    noise: [notSignedIn, /ERR_FAILED/],
    show: async (scene) => {
      await scene.page.route('**/api/admin/appointments*', (route) => route.abort());
      await openAppointments(scene);
      await expect(scene.page.getByText(t.states.failedTitle)).toBeVisible();
    },
  },
];
