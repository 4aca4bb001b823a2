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
  calendarStartsAt: true,
  calendarEndsAt: true,
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
  'id' | 'calendarEventId' | 'calendarGeneration' | 'calendarEtag' | 'calendarStartsAt' | 'calendarEndsAt'
>;

/** Changes the event's columns if they still are as they were read; otherwise nothing, and whoever asks reads again. */
const changeIfUnchanged = async (
  tx: Tx,
  was: EventState,
  to: Partial<Omit<EventState, 'id'>>,
): Promise<boolean> => {
  const { id, calendarEventId, calendarGeneration, calendarEtag, calendarStartsAt, calendarEndsAt } = was;
  const { count } = await tx.appointment.updateMany({
    where: { id, calendarEventId, calendarGeneration, calendarEtag, calendarStartsAt, calendarEndsAt },
    data: to,
  });
  return count > 0;
};

const unknown = { calendarStartsAt: null, calendarEndsAt: null };

/** Notes the id that is going to be used, before it is. */
export const claimEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, {
    calendarEventId: eventIdOf({ appointmentId: was.id, generation: was.calendarGeneration }),
  });

const writing = 'writing:';

/**
 * Notes a write of ours before it goes out; what stands in the event is not known until it is remembered again.
 * Returns the columns as they are then, or undefined where they had changed.
 */
export const noteWrite = async <State extends EventState>(
  tx: Tx,
  was: State,
  write: string,
): Promise<State | undefined> => {
  const noted = { ...unknown, calendarEtag: `${writing}${write}` };
  return (await changeIfUnchanged(tx, was, noted)) ? { ...was, ...noted } : undefined;
};

/** Which write may still be on its way; undefined where none can be. */
export const writeUnderWay = ({ calendarEtag }: EventState): string | undefined =>
  calendarEtag?.startsWith(writing) ? calendarEtag.slice(writing.length) : undefined;

/** Notes which version of the event the calendar has, and at which time; asks the row even where it says so already. */
export const rememberEvent = (
  tx: Tx,
  was: EventState,
  { etag, startsAt, endsAt }: { etag: string; startsAt: Date; endsAt: Date },
): Promise<boolean> =>
  changeIfUnchanged(tx, was, { calendarEtag: etag, calendarStartsAt: startsAt, calendarEndsAt: endsAt });

/** Notes that this version of the event was looked at, and left as somebody made it. */
export const rememberVersion = (tx: Tx, was: EventState, etag: string): Promise<boolean> =>
  changeIfUnchanged(tx, was, { calendarEtag: etag });

/** In the place of an etag: somebody has deleted the event, and whoever has seen it before has old news. */
export const deletedVersion = 'deleted';

/** Ends this generation: its id stays noted until its event is away, and is never written again. */
export const retireEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, { calendarGeneration: was.calendarGeneration + 1 });

/** Notes that the retired event is away. */
export const forgetEventId = (tx: Tx, was: EventState) =>
  changeIfUnchanged(tx, was, { ...unknown, calendarEventId: null, calendarEtag: null });
