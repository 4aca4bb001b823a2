import type { DashboardResponse } from '@clothes-closet/contracts';
import { presentRow } from '../appointments/presenter.ts';
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
  calendar: { ...calendar, syncedAt: calendar.syncedAt?.toISOString() ?? null },
  messages,
  eligibleStudents: { ...eligibleStudents, updatedAt: eligibleStudents.updatedAt?.toISOString() ?? null },
});
