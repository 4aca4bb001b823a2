import type {
  AppointmentResponse,
  AppointmentRow,
  AppointmentsQuery,
  AppointmentsResponse,
  EntryResponse,
  Visit,
} from '@clothes-closet/contracts';
import type { PlacedAppointment } from '../booking/service.ts';
import { presentEventDifference } from '../calendar/difference-presenter.ts';
import type { AppointmentDetails, AppointmentListRow } from './repository.ts';
import type { AppointmentWithHistory, FoundAppointments } from './service.ts';

export const presentAppointments = (
  { rows, total }: FoundAppointments,
  { page, pageSize }: AppointmentsQuery,
): AppointmentsResponse => ({ items: rows.map(presentRow), total, page, pageSize });

export const presentRow = (row: AppointmentListRow): AppointmentRow => ({
  id: row.id,
  status: row.status,
  ...presentTime(row),
  guardian: { firstName: row.firstName, lastName: row.lastName },
  students: row.visits.flatMap(({ studentId }) => (studentId === null ? [] : [{ studentId }])),
  locale: row.locale,
});

export const presentAppointment = (appointment: AppointmentWithHistory): AppointmentResponse => ({
  id: appointment.id,
  version: appointment.version,
  status: appointment.status,
  ...presentTime(appointment),
  guardian: {
    firstName: appointment.firstName,
    lastName: appointment.lastName,
    email: appointment.email,
    phone: appointment.phone,
    phoneType: appointment.phoneType,
    smsConsent: appointment.smsConsent,
  },
  locale: appointment.locale,
  createdAt: appointment.createdAt.toISOString(),
  visits: appointment.visits.map(presentVisit),
  history: {
    firstTime: appointment.lastAppointmentAt === null,
    lastAppointmentAt: appointment.lastAppointmentAt?.toISOString() ?? null,
  },
  calendarDifference:
    appointment.calendarDifference && presentEventDifference(appointment.calendarDifference),
});

export const presentEntry = (
  { id, status, startsAt, endsAt }: PlacedAppointment,
  manageUrlOf: (appointmentId: string) => string,
): EntryResponse => ({ id, status, ...presentTime({ startsAt, endsAt }), manageUrl: manageUrlOf(id) });

const presentTime = ({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }) => ({
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
});

type VisitRow = AppointmentDetails['visits'][number];

const presentVisit = (visit: VisitRow): Visit => {
  const { id, relation, socks, underwear, shoes, coats, backpacks, misc } = visit;
  return {
    id,
    student: presentStudent(visit),
    person: relation === null ? null : { relation },
    items: { socks, underwear, shoes, coats, backpacks, misc },
  };
};

const presentStudent = ({
  studentId,
  gender,
  grade,
  school,
  shoeSize,
  underwearSize,
}: VisitRow): Visit['student'] => {
  if (studentId === null) return null;
  // The columns are empty for other persons only.
  if (gender === null || grade === null || school === null)
    throw new Error('a student lacks gender, grade or school');
  return { studentId, gender, grade, school, shoeSize, underwearSize };
};
