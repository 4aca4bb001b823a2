import {
  IconCalendarEvent,
  IconChartBar,
  IconHistory,
  IconHourglass,
  IconListCheck,
  IconListNumbers,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';

/** The pages of every day, which a phone's bar has room for. */
export const firstEntries = [
  { to: '/admin', text: 'dashboard', Icon: IconSun },
  { to: '/admin/appointments', text: 'appointments', Icon: IconCalendarEvent },
  { to: '/admin/waitlist', text: 'waitlist', Icon: IconHourglass },
] as const;

export const otherEntries = [
  { to: '/admin/reports', text: 'reports', Icon: IconChartBar },
  { to: '/admin/eligible-students', text: 'eligibleStudents', Icon: IconListCheck },
  { to: '/admin/item-limits', text: 'itemLimits', Icon: IconListNumbers },
  { to: '/admin/settings', text: 'settings', Icon: IconSettings },
  { to: '/admin/admins', text: 'admins', Icon: IconUsers },
  { to: '/admin/activity', text: 'activity', Icon: IconHistory },
] as const;

export type MenuEntry = (typeof firstEntries)[number] | (typeof otherEntries)[number];
