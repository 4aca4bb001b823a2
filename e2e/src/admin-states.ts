import { expect, type Page } from '@playwright/test';
import { appointmentStates } from './admin-states/appointment.ts';
import { dashboardStates } from './admin-states/dashboard.ts';
import { messagesStates } from './admin-states/messages.ts';
import { eligibleStudentsStates } from './admin-states/eligible-students.ts';
import { reportsStates } from './admin-states/reports.ts';
import { activityStates } from './admin-states/activity.ts';
import { adminsStates } from './admin-states/admins.ts';
import { itemLimitsStates } from './admin-states/item-limits.ts';
import { settingsStates } from './admin-states/settings.ts';
import { notSignedIn, refusal } from './complaints.ts';
import type { Scene, State } from './parent-states.ts';
import { signIn, signInWithGoogle } from './sign-in.ts';
import { stranger } from './stack.ts';
import { fill, adminTexts as t } from './texts.ts';

const expectTitle = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

const openAppointments = async ({ page, arrange }: Scene, query = '') => {
  for (const locale of ['en', 'ar', 'fr'] as const) await arrange.book({ locale });
  await arrange.joinWaitlist({ locale: 'es' });
  await signIn(page);
  await page.goto(`/admin/appointments${query}`);
  await expectTitle(page, t.appointments.title);
};

export const adminStates: State[] = [
  ...dashboardStates,
  ...messagesStates,
  {
    name: 'sign-in',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await page.goto('/login');
      await expect(page.getByRole('link', { name: t.login.google })).toBeVisible();
    },
  },
  {
    name: 'sign-in-not-allowed',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await signInWithGoogle(page, stranger);
      await expect(page.getByRole('alert')).toContainText(t.login.notAllowedTitle);
    },
  },
  {
    name: 'signed-out',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await page.goto('/login?problem=signed_out');
      await expect(page.getByText(t.login.signedOutTitle)).toBeVisible();
    },
  },
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
  ...appointmentStates,
  { name: 'eligible-students', noise: [notSignedIn], show: (scene) => openList(scene) },
  {
    name: 'eligible-students-pasting',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await scene.page.getByRole('button', { name: t.eligible.paste }).click();
      await scene.page.getByLabel(t.eligible.pasteLabel).fill(rows.slice(0, 3).join('\n'));
    },
  },
  {
    name: 'eligible-students-question',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await chooseFile(scene.page, rows.join('\n'));
      await scene.page.getByRole('button', { name: t.eligible.replace, exact: true }).click();
      await expect(scene.page.getByRole('button', { name: t.eligible.confirmYes })).toBeVisible();
    },
  },
  {
    name: 'eligible-students-replaced',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await chooseFile(scene.page, rows.join('\n'));
      await replace(scene.page);
      await expect(scene.page.getByText(t.eligible.doneTitle)).toBeVisible();
    },
  },
  {
    name: 'eligible-students-bad-lines',
    noise: [notSignedIn, refusal(400, '/api/admin/eligible-students')],
    show: async (scene) => {
      await openList(scene);
      await chooseFile(scene.page, ['Sunrise Elementary,,1,Free', ',D2,1,Free', 'Sunrise'].join('\n'));
      await replace(scene.page);
      const title = fill(t.eligible.problems.linesTitle_other, { count: 3 });
      await expect(scene.page.getByRole('heading', { name: title })).toBeVisible();
    },
  },
  ...itemLimitsStates,
  ...settingsStates,
  ...adminsStates,
  ...activityStates,
  ...eligibleStudentsStates,
  {
    name: 'admin-not-found',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await signIn(page);
      await page.goto('/admin/no-such-page');
      await expectTitle(page, t.states.notFoundTitle);
    },
  },
  ...reportsStates,
];
