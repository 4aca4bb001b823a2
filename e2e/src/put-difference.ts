import type { Stack } from './stack.ts';

type Given = {
  kind: 'moved' | 'deleted' | 'refused';
  reason?: string;
  /** How many minutes after the appointment a moved event begins, and how long it is there. */
  later?: number;
  minutes?: number;
};

/** Notes that an appointment's event is not as the appointment says, as if the calendar had been read. */
export const putDifference = async (
  { db }: Pick<Stack, 'db'>,
  appointmentId: string,
  { later, minutes = 20, reason, kind }: Given,
): Promise<void> => {
  const { startsAt: before } = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  const startsAt = before && later !== undefined ? minutesAfter(before, later) : null;
  await db.calendarDifference.create({
    data: {
      appointmentId,
      kind,
      reason: reason ?? null,
      startsAt,
      endsAt: startsAt && minutesAfter(startsAt, minutes),
      noticedAt: new Date(Date.now() - 60_000),
    },
  });
};

const minutesAfter = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
