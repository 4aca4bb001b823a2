import {
  CalendarError,
  type GoogleCalendar,
  type ListedEvent,
  type ListQuery,
} from '../../integrations/google-calendar.ts';

/** What the calendar answered, all pages of it. */
export type WholeList = { events: Map<string, ListedEvent>; nextSyncToken: string };

const msPerDay = 24 * 60 * 60 * 1000;
/** A full list begins this far back, so that it stays as short as the calendar is used. */
const daysKept = 7;

/** A full list holds what ends after this. */
export const startOfFullList = (now: Date): Date => new Date(now.getTime() - daysKept * msPerDay);

/** Reads to the end. Throws CalendarError where a page fails or no token says that it was the last. */
export const listWholly = async (
  calendar: Pick<GoogleCalendar, 'listChanges'>,
  query: ListQuery,
): Promise<WholeList> => {
  const events = new Map<string, ListedEvent>();
  let nextSyncToken: string | undefined;
  for await (const page of calendar.listChanges(query)) {
    for (const event of page.events) events.set(event.id, event);
    nextSyncToken = page.nextSyncToken;
  }
  if (nextSyncToken === undefined) throw new CalendarError({ kind: 'try_later', reason: 'no_sync_token' });
  return { events, nextSyncToken };
};
