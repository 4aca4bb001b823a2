import type { Stack } from './stack.ts';

type Given = {
  kind: 'moved' | 'deleted' | 'refused';
  reason?: string;
  /** Minutes from now to which the event was moved, and how long it is there. */
  movedTo?: number;
  minutes?: number;
};

/** Notes that an appointment's event is not as the appointment says, as if the calendar had been read. */
export const putDifference = async (
  { db }: Pick<Stack, 'db'>,
  appointmentId: string,
  { movedTo, minutes = 20, reason, kind }: Given,
): Promise<void> => {
  const startsAt = movedTo === undefined ? null : new Date(Date.now() + movedTo * 60_000);
  await db.calendarDifference.create({
    data: {
      appointmentId,
      kind,
      reason: reason ?? null,
      startsAt,
      endsAt: startsAt && new Date(startsAt.getTime() + minutes * 60_000),
      noticedAt: new Date(Date.now() - 60_000),
    },
  });
};
