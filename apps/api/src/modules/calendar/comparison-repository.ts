import type { Tx } from '../../platform/database.ts';

export type ComparedAppointment = {
  id: string;
  /** Whether it should have an event at all. */
  isShown: boolean;
  /** Whether that event is within the list's reach. */
  isExpected: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  calendarEventId: string | null;
  calendarGeneration: number;
  calendarEtag: string | null;
  isTimeKnown: boolean;
  /** Whether it stands on the list of differences: perhaps for no reason any more. */
  isListed: boolean;
};

type Reach = { from: Date; ids: readonly string[] };

/**
 * The appointments that should have an event ending after `from`, those on the list of differences, and those of the
 * given ids whatever they are.
 */
export const findCompared = (tx: Tx, { from, ids }: Reach): Promise<ComparedAppointment[]> =>
  tx.$queryRaw<ComparedAppointment[]>`
    WITH known AS (
      SELECT *, status IN ('booked', 'completed', 'no_show') AND starts_at IS NOT NULL AND ends_at IS NOT NULL AS is_shown
      FROM appointment
    )
    SELECT
      id, is_shown AS "isShown", is_shown AND ends_at > ${from} AS "isExpected",
      starts_at AS "startsAt", ends_at AS "endsAt",
      calendar_event_id AS "calendarEventId", calendar_generation AS "calendarGeneration",
      calendar_etag AS "calendarEtag", calendar_starts_at IS NOT NULL AS "isTimeKnown",
      EXISTS (SELECT FROM calendar_difference WHERE appointment_id = known.id) AS "isListed"
    FROM known
    WHERE (is_shown AND ends_at > ${from}) OR id IN (SELECT appointment_id FROM calendar_difference) OR id = ANY (${ids}::uuid[])
    ORDER BY starts_at, id`;

/** When the calendar was last compared; null where it never was. */
export const findComparedAt = async (tx: Tx, calendarId: string): Promise<Date | null> => {
  const sync = await tx.calendarSync.findUnique({ where: { calendarId }, select: { comparedAt: true } });
  return sync?.comparedAt ?? null;
};

type Comparison = { calendarId: string; comparedAt: Date; checked: number; mended: number };

/** Notes what the last comparison came to. */
export const recordComparison = async (tx: Tx, { calendarId, ...comparison }: Comparison): Promise<void> => {
  await tx.calendarSync.upsert({
    where: { calendarId },
    create: { calendarId, ...comparison },
    update: comparison,
    select: { calendarId: true },
  });
};
