import type { DashboardResponse } from '@clothes-closet/contracts';
import { eventually } from '../../../test/harness.ts';
import { createChangesApi } from '../appointments/changes-api.fixture.ts';

export const eight = '2026-11-24T14:00:00.000Z';
export const twentyPastEight = '2026-11-24T14:20:00.000Z';

/** A stretch of time as an event has it. */
export const lasting = (startsAt: string, minutes = 20) => ({
  start: { dateTime: startsAt, date: null },
  end: { dateTime: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), date: null },
});
export const allDay = (from: string, to: string) => ({
  start: { date: from, dateTime: null },
  end: { date: to, dateTime: null },
});

/** The whole API, a day of openings, and hands in the calendar. */
export const createBothWaysApi = async () => {
  const api = await createChangesApi();
  const { prisma } = api.db;
  const find = (id: string) => prisma.appointment.findUniqueOrThrow({ where: { id } });
  const eventIdOf = async (id: string) => (await find(id)).calendarEventId ?? '';

  /** Appointment and event are known to agree: from now on another time of the event is somebody's doing. */
  const agreed = (id: string) =>
    eventually(async () => {
      const { startsAt, calendarStartsAt } = await find(id);
      return startsAt && startsAt.getTime() === calendarStartsAt?.getTime() ? true : undefined;
    });

  /** Every event that came in has been looked at. */
  const quiet = () =>
    eventually(async () => {
      const [{ count } = { count: 0 }] = await prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pgboss.job
        WHERE name = 'calendar.push' AND state IN ('created', 'retry', 'active')`;
      return count === 0 ? true : undefined;
    });

  /** A hand in the calendar, seen by the next sync and dealt with. */
  const touch = async (id: string, change: Parameters<typeof api.calendar.events.patch>[1]) => {
    api.calendar.events.patch(await eventIdOf(id), change);
    await api.syncCalendar();
    await quiet();
  };

  const calendarHealth = async (): Promise<DashboardResponse['health']['calendar']> =>
    (await api.admin.get('/dashboard').expect(200)).body.health.calendar;

  return {
    ...api,
    agreed,
    quiet,
    touch,
    eventIdOf,
    eventOf: async (id: string) => api.calendar.events.get(await eventIdOf(id)),
    bookAgreed: async (startsAt: string, studentIds?: string[]): Promise<string> => {
      const { id } = await api.book(startsAt, studentIds);
      await agreed(id);
      return id;
    },
    remove: async (id: string) => {
      api.calendar.events.remove(await eventIdOf(id));
      await api.syncCalendar();
      await quiet();
    },
    restore: (id: string) => api.admin.post(`/calendar/differences/${id}/restore`),
    retry: () => api.admin.post('/calendar/differences/retry'),
    /** What the dashboard asks an admin to decide, in short: kind and reason. */
    differences: async () =>
      (await calendarHealth()).differences.items.map(({ kind, reason, appointment }) => ({
        id: appointment.id,
        kind,
        reason,
      })),
    calendarHealth,
    startOf: async (id: string) => (await find(id)).startsAt?.toISOString(),
    /** The starts of which this family was told anew. */
    toldOf: async (appointmentId: string): Promise<string[]> => {
      const told = await prisma.message.findMany({ where: { appointmentId, kind: 'rescheduled' } });
      return told.map(({ forStart }) => forStart.toISOString());
    },
    /** As on the first day, and an inbox and a calendar with nothing but the openings. */
    clear: async () => {
      await quiet();
      api.calendar.faults.clear();
      await api.forgetBookings();
      api.inbox.clear();
      const strangers = api.calendar.events.list().filter(({ summary }) => summary !== 'Open');
      for (const { id } of strangers) api.calendar.events.remove(id);
      await api.syncCalendar();
    },
  };
};

export type BothWaysApi = Awaited<ReturnType<typeof createBothWaysApi>>;
