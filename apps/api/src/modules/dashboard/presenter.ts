import type { DashboardResponse } from '@clothes-closet/contracts';
import { presentRow } from '../appointments/presenter.ts';
import { presentDifference } from '../calendar/presenter.ts';
import type { DashboardReading } from './service.ts';

export const presentDashboard = (reading: DashboardReading): DashboardResponse => {
  const { semester, appointments, served, work, weeks, today, upcoming, needingAttention } = reading;
  return {
    semester: { name: semester.name, startsOn: semester.startsOn, endsOn: semester.endsOn },
    stats: { appointments, ...served, totalPeople: served.students + served.others, ...work },
    weeks,
    today: today.map(presentRow),
    upcoming: upcoming.map(presentRow),
    needingAttention: needingAttention.map(presentRow),
    health: presentHealth(reading.health),
  };
};

const presentHealth = ({ calendar, messages, eligibleStudents }: DashboardReading['health']) => ({
  calendar: presentCalendar(calendar),
  messages,
  eligibleStudents: { ...eligibleStudents, updatedAt: eligibleStudents.updatedAt?.toISOString() ?? null },
});

type CalendarHealth = DashboardReading['health']['calendar'];

const presentCalendar = ({ sync, differences, allDayOpenings }: CalendarHealth) => ({
  syncedAt: sync?.syncedAt?.toISOString() ?? null,
  allDayOpenings,
  differences: { total: differences.total, items: differences.items.map(presentDifference) },
  comparison: sync?.comparedAt
    ? { comparedAt: sync.comparedAt.toISOString(), checked: sync.checked ?? 0, mended: sync.mended ?? 0 }
    : null,
});
