import type { Tx } from '../../platform/database.ts';
import type { MirroredEvent } from './mirror-repository.ts';

/** Appointments whose event came in as another version than the one we know of. */
export const findTouched = async (tx: Tx, events: readonly MirroredEvent[]): Promise<string[]> => {
  const own = events.filter(({ kind }) => kind === 'appointment');
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const etags = own.map(({ etag }) => etag);
  const touched = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM appointment AS a
    JOIN unnest(${ids}::text[], ${etags}::text[]) AS listed (id, etag) ON listed.id = a.calendar_event_id
    WHERE a.calendar_etag IS DISTINCT FROM listed.etag`;
  return touched.map(({ id }) => id);
};

/** Live appointments to which one of these events belonged. */
export const findBereft = async (tx: Tx, eventIds: readonly string[]): Promise<string[]> => {
  if (eventIds.length === 0) return [];
  const bereft = await tx.appointment.findMany({
    where: { calendarEventId: { in: [...eventIds] }, status: { in: ['booked', 'completed', 'no_show'] } },
    select: { id: true },
  });
  return bereft.map(({ id }) => id);
};

/** Live appointments ending after `from` that had an event once, which a whole list from then on does not hold. */
export const findUnlisted = async (tx: Tx, eventIds: readonly string[], from: Date): Promise<string[]> => {
  const unlisted = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM appointment
    WHERE status IN ('booked', 'completed', 'no_show') AND ends_at > ${from} AND calendar_etag IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM unnest(${[...eventIds]}::text[]) AS listed (id) WHERE listed.id = calendar_event_id
      )`;
  return unlisted.map(({ id }) => id);
};
