import type { ManagedAppointment } from '@clothes-closet/contracts';

/** What has just come of a change; `stale`: somebody else's change was quicker. */
export type News =
  | { kind: 'moved' | 'cancelled' | 'left'; appointment: ManagedAppointment }
  | { kind: 'stale' };

type Standpoint = Pick<ManagedAppointment, 'status' | 'startsAt'>;

/** Whether nothing has happened to an appointment that its family would have to hear. */
export const isAsBefore = (before: Standpoint, now: Standpoint): boolean =>
  before.status === now.status && before.startsAt === now.startsAt;

/** Whether the news still tells how the appointment stands. */
export const isStillNews = (news: News, now: Standpoint): boolean =>
  news.kind === 'stale' || isAsBefore(news.appointment, now);
