import type { ManagedAppointment } from '@clothes-closet/contracts';

/** What has just come of a change; `stale`: somebody else's change was quicker. */
export type News =
  | { kind: 'moved' | 'cancelled' | 'left'; appointment: ManagedAppointment }
  | { kind: 'stale' };

/** Whether the news still tells how the appointment stands. */
export const isStillNews = (
  news: News,
  { status, startsAt }: Pick<ManagedAppointment, 'status' | 'startsAt'>,
): boolean =>
  news.kind === 'stale' || (news.appointment.status === status && news.appointment.startsAt === startsAt);
