import type { Tx } from '../../platform/database.ts';
import { eventIdOf } from './event-id.ts';

const selected = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  firstName: true,
  lastName: true,
  phone: true,
  email: true,
  calendarEventId: true,
  calendarGeneration: true,
  calendarEtag: true,
  visits: {
    select: { studentId: true, gender: true, grade: true, school: true },
    orderBy: { position: 'asc' },
  },
} as const;

/** An appointment with what its event shows, and what is known of that event; null where there is none of that id. */
export const findPushed = (tx: Tx, id: string) =>
  tx.appointment.findUnique({ where: { id }, select: selected });

export type PushedAppointment = NonNullable<Awaited<ReturnType<typeof findPushed>>>;

/** The columns that say which event an appointment has. */
export type EventState = Pick<
  PushedAppointment,
  'id' | 'calendarEventId' | 'calendarGeneration' | 'calendarEtag'
>;

/** Changes the event's columns if they still are as they were read; otherwise nothing, and whoever asks reads again. */
const changeIfUnchanged = async (
  tx: Tx,
  was: EventState,
  to: Partial<Omit<EventState, 'id'>>,
): Promise<boolean> => {
  const { id, calendarEventId, calendarGeneration, calendarEtag } = was;
  const { count } = await tx.appointment.updateMany({
    where: { id, calendarEventId, calendarGeneration, calendarEtag },
    data: to,
  });
  return count > 0;
};

/** Notes the id that is going to be used, before it is. */
export const claimEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, {
    calendarEventId: eventIdOf({ appointmentId: was.id, generation: was.calendarGeneration }),
  });

/** Notes that the calendar has the event, and which version of it. */
export const rememberEtag = async (tx: Tx, was: EventState, calendarEtag: string): Promise<boolean> =>
  was.calendarEtag === calendarEtag || changeIfUnchanged(tx, was, { calendarEtag });

/** Ends this generation: its id stays noted until its event is away, and is never written again. */
export const retireEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, { calendarGeneration: was.calendarGeneration + 1 });

/** Notes that the retired event is away. */
export const forgetEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, { calendarEventId: null, calendarEtag: null });
