import type { StoredEvent } from './event.ts';
import type { Store } from './store.ts';
import { shownIn } from './times.ts';

/** Who the calendar's events say made them. */
export type Presenting = { calendarId: string; email: string; origin: string };

/** The event resource as Google answers it. */
export const presentEvent = (
  event: StoredEvent,
  { calendarId, email, origin, timeZone }: Presenting & { timeZone?: string | undefined },
) => ({
  kind: 'calendar#event' as const,
  htmlLink: `${origin}/#${event.id}`,
  creator: { email },
  organizer: { email: calendarId, displayName: calendarId, self: true },
  reminders: { useDefault: true },
  eventType: 'default' as const,
  ...event,
  ...(timeZone && {
    start: shownIn(event.start, timeZone),
    end: shownIn(event.end, timeZone),
    ...(event.originalStartTime && { originalStartTime: shownIn(event.originalStartTime, timeZone) }),
  }),
});

/** All that an increment tells of a deleted event or instance. */
export const presentCancelled = ({ id, etag, recurringEventId, originalStartTime }: StoredEvent) => ({
  kind: 'calendar#event' as const,
  etag,
  id,
  status: 'cancelled' as const,
  ...(recurringEventId && { recurringEventId, originalStartTime }),
});

export const presentCalendar = ({ calendarId }: Presenting, timeZone: string) => ({
  kind: 'calendar#calendar' as const,
  etag: '"1"',
  id: calendarId,
  summary: calendarId,
  timeZone,
});

/** The head of a list of events. */
export const presentList = (
  { calendarId }: Presenting,
  { timeZone, revision }: Pick<Store, 'timeZone' | 'revision'>,
) => ({
  kind: 'calendar#events' as const,
  etag: `"p${revision()}"`,
  summary: calendarId,
  timeZone,
  accessRole: 'owner' as const,
  defaultReminders: [],
});

export type PresentedEvent = ReturnType<typeof presentEvent>;
