import { type AppointmentsQuery, normalizeStudentId } from '@clothes-closet/contracts';
import { dayOf, endOfDay, startOfDay } from '@clothes-closet/scheduling';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { toSearchText } from '../../platform/search-text.ts';
import type { CalendarDifferences, FoundDifference } from '../calendar/differences.ts';
import type { SettingsService } from '../settings/service.ts';
import {
  type AppointmentDetails,
  type AppointmentListRow,
  findAppointment,
  findAppointments,
  findByTime,
  findLastAppointmentAt,
  type TimeFilter,
} from './repository.ts';

export type FoundAppointments = { rows: AppointmentListRow[]; total: number };
export type AppointmentWithHistory = AppointmentDetails & {
  lastAppointmentAt: Date | null;
  calendarDifference: FoundDifference | null;
};

type Deps = {
  db: Database;
  settings: SettingsService;
  differences: Pick<CalendarDifferences, 'find'>;
  clock: Clock;
};

export const createAppointments = ({ db, settings, differences, clock }: Deps) => ({
  /**
   * One page of the appointments that match everything asked for. A day is searched on the site's wall clock and
   * comes in the order of the day; otherwise today and what is to come are first, then the past, latest first,
   * then the wait list in the order of signing up.
   */
  async search({
    date,
    name = '',
    studentId,
    status,
    page,
    pageSize,
  }: AppointmentsQuery): Promise<FoundAppointments> {
    const { timeZone } = (await settings.read()).site;
    const from = startOfDay(date ?? dayOf(clock.now(), timeZone), timeZone);
    return findAppointments(
      db.prisma,
      {
        between: date === undefined ? undefined : { startsAt: from, endsAt: endOfDay(date, timeZone) },
        nameParts: toSearchText(name).split(' ').filter(Boolean),
        studentId: studentId === undefined ? undefined : normalizeStudentId(studentId),
        status,
      },
      { from, skip: (page - 1) * pageSize, take: pageSize },
    );
  },

  /** Appointments with a time, in its order, of those statuses; at most `take` of them. */
  listByTime: (filter: TimeFilter): Promise<AppointmentListRow[]> => findByTime(db.prisma, filter),

  /**
   * An appointment, how its event in the calendar differs from it, and when its guardian (the same email) last had
   * one before it; before now, where it has no time. Throws not_found.
   */
  async read(id: string): Promise<AppointmentWithHistory> {
    const appointment = await findAppointment(db.prisma, id);
    if (!appointment) throw new AppError('not_found');
    const { email, startsAt } = appointment;
    const before = startsAt ?? clock.now();
    const [lastAppointmentAt, calendarDifference] = await Promise.all([
      findLastAppointmentAt(db.prisma, { email, before, except: id }),
      differences.find(id),
    ]);
    return { ...appointment, lastAppointmentAt, calendarDifference };
  },
});

export type Appointments = ReturnType<typeof createAppointments>;
