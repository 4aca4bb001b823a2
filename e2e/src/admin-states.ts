import { activityStates } from './admin-states/activity.ts';
import { adminsStates } from './admin-states/admins.ts';
import { appointmentStates } from './admin-states/appointment.ts';
import { appointmentsStates } from './admin-states/appointments.ts';
import { dashboardStates } from './admin-states/dashboard.ts';
import { eligibleStudentsStates } from './admin-states/eligible-students.ts';
import { itemLimitsStates } from './admin-states/item-limits.ts';
import { messagesStates } from './admin-states/messages.ts';
import { reportsStates } from './admin-states/reports.ts';
import { settingsStates } from './admin-states/settings.ts';
import { signInStates } from './admin-states/sign-in.ts';
import { notSignedIn } from './complaints.ts';
import type { Scene, State, State } from './parent-states.ts';
import { signIn, signInWithGoogle } from './sign-in.ts';
import { stranger } from './stack.ts';
import { adminTexts as t } from './texts.ts';

const expectTitle = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

const openAppointments = async ({ page, arrange }: Scene, query = '') => {
  for (const locale of ['en', 'ar', 'fr'] as const) await arrange.book({ locale });
  await arrange.joinWaitlist({ locale: 'es' });
  await signIn(page);
  await page.goto(`/admin/appointments${query}`);
  await expectTitle(page, t.appointments.title);
};

/** The admin pages in every state worth looking at, in the order of the menu. */
export const adminStates: State[] = [
  ...signInStates,
  ...dashboardStates,
  ...messagesStates,
  ...appointmentsStates,
  ...appointmentStates,
  ...reportsStates,
  ...eligibleStudentsStates,
  ...itemLimitsStates,
  ...settingsStates,
  ...adminsStates,
  ...activityStates,
];
