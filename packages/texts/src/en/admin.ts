import { activity } from './admin/activity.ts';
import { admins } from './admin/admins.ts';
import { appointment, appointments, reschedule } from './admin/appointments.ts';
import { dashboard } from './admin/dashboard.ts';
import { dataEntry } from './admin/data-entry.ts';
import { differences } from './admin/differences.ts';
import { eligible } from './admin/eligible.ts';
import { entry } from './admin/entry.ts';
import { itemLimits } from './admin/item-limits.ts';
import { messages } from './admin/messages.ts';
import { printing } from './admin/printing.ts';
import { reports } from './admin/reports.ts';
import { saving } from './admin/saving.ts';
import { settings } from './admin/settings.ts';
import { back, choices, dates, frame, leave, login, pager, session, states } from './admin/shared.ts';
import { waitlist } from './admin/waitlist.ts';

/** The texts of the admin pages, in English only. */
export const admin = {
  frame,
  back,
  login,
  session,
  leave,
  states,
  pager,
  choices,
  dates,
  saving,
  dashboard,
  appointments,
  appointment,
  dataEntry,
  differences,
  reschedule,
  printing,
  messages,
  waitlist,
  entry,
  itemLimits,
  eligible,
  reports,
  settings,
  admins,
  activity,
} as const;

export type AdminTexts = typeof admin;
