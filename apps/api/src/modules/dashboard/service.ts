import {
  type Day,
  dayOf,
  daysAfter,
  daysTouched,
  endOfDay,
  type Semester,
  semesterOf,
  startOfDay,
  weeksTouched,
} from '@clothes-closet/scheduling';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Appointments } from '../appointments/service.ts';
import type { CalendarDifferences } from '../calendar/differences.ts';
import type { SettingsService } from '../settings/service.ts';
import {
  countCompletedByWeek,
  countMessages,
  countOpenWork,
  countPeopleServed,
  describeStudentList,
  findAllDayOpenings,
  findCalendarSync,
} from './repository.ts';

/** What a volunteer can look through on one page; the numbers beside the lists count all. */
const most = { today: 200, upcoming: 200, needingAttention: 100, allDayOpenings: 50, differences: 50 };

type Deps = {
  db: Database;
  settings: Pick<SettingsService, 'read'>;
  appointments: Pick<Appointments, 'listByTime'>;
  differences: Pick<CalendarDifferences, 'list'>;
  clock: Clock;
  calendarId: string;
};

/** The present moment of the site. */
type Present = { now: Date; today: Day; timeZone: string };

export const createDashboard = (deps: Deps) => {
  const { db, settings, appointments, differences, clock, calendarId } = deps;

  const lists = async ({ now, today, timeZone }: Present) => {
    const [ofToday, upcoming, needingAttention] = await Promise.all([
      appointments.listByTime({
        statuses: ['booked', 'completed', 'no_show'],
        startsFrom: startOfDay(today, timeZone),
        startsBefore: endOfDay(today, timeZone),
        take: most.today,
      }),
      appointments.listByTime({
        statuses: ['booked'],
        startsFrom: now,
        startsBefore: endOfDay(daysAfter(today, 7), timeZone),
        take: most.upcoming,
      }),
      appointments.listByTime({
        statuses: ['booked'],
        startsBefore: now,
        endedBy: now,
        take: most.needingAttention,
      }),
    ]);
    return { today: ofToday, upcoming, needingAttention };
  };

  const semesterInNumbers = async (semester: Semester, { today, timeZone }: Present) => {
    const weeks = weeksTouched(semester.startsOn, today);
    const span = {
      startsAt: startOfDay(semester.startsOn, timeZone),
      endsAt: endOfDay(semester.endsOn, timeZone),
    };
    const weekStarts = weeks.map((monday) => startOfDay(monday, timeZone));
    const [completed, served] = await Promise.all([
      countCompletedByWeek(db.prisma, { ...span, weekStarts }),
      countPeopleServed(db.prisma, span),
    ]);
    const countOf = (week: number) => completed.find((count) => count.week === week)?.appointments ?? 0;
    return {
      served,
      appointments: completed.reduce((sum, week) => sum + week.appointments, 0),
      weeks: weeks.map((startsOn, index) => ({ startsOn, appointments: countOf(index + 1) })),
    };
  };

  const calendarHealth = async ({ today, timeZone }: Present) => {
    const [sync, differing, openings] = await Promise.all([
      findCalendarSync(db.prisma, calendarId),
      differences.list(most.differences),
      findAllDayOpenings(db.prisma, { after: startOfDay(today, timeZone), take: most.allDayOpenings }),
    ]);
    const days = new Set(openings.flatMap((opening) => daysTouched(opening, timeZone)));
    const allDayOpenings = [...days].filter((day) => day >= today).sort();
    return {
      sync,
      differences: differing,
      allDayOpenings: allDayOpenings.slice(0, most.allDayOpenings),
    };
  };

  return {
    /** All that the volunteer's day begins with; its days, weeks and semester are those of the site's zone. */
    async read() {
      const { timeZone } = (await settings.read()).site;
      const now = clock.now();
      const present = { now, today: dayOf(now, timeZone), timeZone };
      const semester = semesterOf(now, timeZone);
      const [listed, numbers, work, calendar, messages, eligibleStudents] = await Promise.all([
        lists(present),
        semesterInNumbers(semester, present),
        countOpenWork(db.prisma, now),
        calendarHealth(present),
        countMessages(db.prisma),
        describeStudentList(db.prisma),
      ]);
      return { semester, ...listed, ...numbers, work, health: { calendar, messages, eligibleStudents } };
    },
  };
};

export type Dashboard = ReturnType<typeof createDashboard>;
export type DashboardReading = Awaited<ReturnType<Dashboard['read']>>;
