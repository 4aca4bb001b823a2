import { activityStates } from './admin-states/activity.ts';
import { adminsStates } from './admin-states/admins.ts';
import { appointmentStates } from './admin-states/appointment.ts';
import { appointmentsStates } from './admin-states/appointments.ts';
import { dashboardStates } from './admin-states/dashboard.ts';
import { eligibleStudentsStates } from './admin-states/eligible-students.ts';
import { entryStates } from './admin-states/entry.ts';
import { itemLimitsStates } from './admin-states/item-limits.ts';
import { messagesStates } from './admin-states/messages.ts';
import { printingStates } from './admin-states/printing.ts';
import { reportsStates } from './admin-states/reports.ts';
import { settingsStates } from './admin-states/settings.ts';
import { signInStates } from './admin-states/sign-in.ts';
import { waitlistStates } from './admin-states/waitlist.ts';
import type { State } from './parent-states.ts';

/** The admin pages in every state worth looking at, in the order of the menu. */
export const adminStates: State[] = [
  ...signInStates,
  ...dashboardStates,
  ...messagesStates,
  ...appointmentsStates,
  ...appointmentStates,
  ...entryStates,
  ...waitlistStates,
  ...printingStates,
  ...reportsStates,
  ...eligibleStudentsStates,
  ...itemLimitsStates,
  ...settingsStates,
  ...adminsStates,
  ...activityStates,
];
