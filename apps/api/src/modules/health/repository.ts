import type { CalendarDifferenceKind, MessageChannel, MessageState } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

/** When the mirror last heard of the calendar, and when all was last compared; null before they ever did. */
export const findCalendarTimes = (tx: Tx, calendarId: string) =>
  tx.calendarSync.findUnique({ where: { calendarId }, select: { syncedAt: true, comparedAt: true } });

export type DifferenceCount = { kind: CalendarDifferenceKind; count: number };

export const countDifferences = (tx: Tx) =>
  tx.$queryRaw<DifferenceCount[]>`
    SELECT kind::text, count(*)::int AS count FROM calendar_difference GROUP BY kind`;

export type MessageCount = {
  state: MessageState;
  channel: MessageChannel;
  count: number;
  oldestAt: Date;
};

/** All messages that are not done with, and those done with that were promised since then: never the whole ledger. */
export const countMessages = (tx: Tx, since: Date) =>
  tx.$queryRaw<MessageCount[]>`
    SELECT state::text, channel::text, count(*)::int AS count, min(created_at) AS "oldestAt"
    FROM message
    WHERE state IN ('waiting', 'sending', 'failed') OR (state IN ('sent', 'dropped') AND created_at >= ${since})
    GROUP BY state, channel`;
