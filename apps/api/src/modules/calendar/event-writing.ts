import type { EventContent, ListedEvent } from '../../integrations/google-calendar.ts';

/** What of an appointment its event shows. */
export type AppointmentDetails = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  visits: readonly Visit[];
};
type Visit = {
  studentId: string | null;
  gender: string | null;
  grade: string | null;
  school: string | null;
};

/** The event of an appointment (product.md "The calendar event of an appointment"). */
export const writeEvent = (appointment: AppointmentDetails, timeZone: string): EventContent => {
  const { id, startsAt, endsAt, firstName, lastName, phone, email, visits } = appointment;
  const students = visits.filter(({ studentId }) => studentId !== null);
  const lines = [
    `Guardian: ${firstName} ${lastName}, ${phone}`,
    `Email: ${email}`,
    '',
    ...students.map((student, index) => `${index + 1}. ${describeStudent(student)}`),
  ];
  return {
    summary: asText(`${lastName} (${students.length})`),
    description: lines.map(asText).join('\n'),
    startsAt,
    endsAt,
    timeZone,
    appointmentId: id,
  };
};

/** Holds an id that may not be used any more, just long enough to be deleted. It says nothing about anybody. */
export const writePlaceholder = (appointmentId: string, now: Date): EventContent => ({
  summary: 'Cancelled',
  description: '',
  startsAt: now,
  endsAt: new Date(now.getTime() + 60_000),
  timeZone: 'UTC',
  appointmentId,
});

/** Whether the event already says what it should, its time aside. */
export const saysTheSame = (event: ListedEvent, content: EventContent): boolean =>
  event.summary === content.summary &&
  event.description === content.description &&
  event.extendedProperties?.private.appointmentId === content.appointmentId;

const describeStudent = ({ studentId, gender, grade, school }: Visit) =>
  [studentId, gender, grade && `grade ${grade}`, school].filter(Boolean).join(', ');

/** Google shows descriptions as HTML: what a parent typed must not become a link or a picture there. */
const asText = (typed: string) => typed.replaceAll('<', '‹').replaceAll('>', '›');
