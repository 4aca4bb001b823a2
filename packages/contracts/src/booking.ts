import * as z from 'zod/mini';
import {
  appointmentStatuses,
  genders,
  grades,
  locales,
  maxStudents,
  offerStates,
  phoneTypes,
  shoeSizes,
  underwearSizes,
} from './choices.ts';
import { Id, Instant, line, normalizeStudentId } from './primitives.ts';

const size = (sizes: readonly string[]) =>
  z._default(z.nullable(z.enum(sizes as [string, ...string[]])), null);

/** One student as a form sends it; a size may be null where the parent does not know it. */
export const StudentRequest = z.object({
  studentId: z.pipe(z.pipe(line(32), z.transform(normalizeStudentId)), z.string().check(z.minLength(1))),
  gender: z.enum(genders),
  grade: z.enum(grades),
  school: line(120),
  shoeSize: size(shoeSizes),
  underwearSize: size(underwearSizes),
});
export type StudentRequest = z.infer<typeof StudentRequest>;

export const email = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.trim().toLowerCase()),
  ),
  z.string().check(z.minLength(1), z.maxLength(254), z.email()),
);

/** Any text; who can load libphonenumber passes a stricter schema to the builders below. */
const anyPhone = line(40);
type PhoneSchema = z.ZodMiniType<string>;

const guardian = (phone: PhoneSchema) =>
  z.object({
    firstName: line(80),
    lastName: line(80),
    email,
    phone,
    phoneType: z.enum(phoneTypes),
    smsConsent: z._default(z.boolean(), false),
  });

/** Runs beside other faults, so that all are told at once; a student who could not be read has no ID to compare. */
const noStudentTwice = z.superRefine<Partial<StudentRequest>[]>(
  (students, context) => {
    const seen = new Set<string>();
    for (const [index, student] of students.entries()) {
      const studentId = student?.studentId;
      if (typeof studentId !== 'string') continue;
      if (seen.has(studentId)) {
        context.addIssue({ code: 'custom', path: [index, 'studentId'], params: { code: 'duplicate' } });
      }
      seen.add(studentId);
    }
  },
  { when: ({ value }) => Array.isArray(value) },
);

/** The wait list's form; the phone is checked by the schema given (libphonenumber is too heavy to load always). */
export const waitlistRequest = (phone: PhoneSchema) =>
  z.object({
    locale: z.enum(locales),
    guardian: guardian(phone),
    students: z.array(StudentRequest).check(z.minLength(1), z.maxLength(maxStudents), noStudentTwice),
  });

/** The booking form: the wait list's and a time. */
export const bookingRequest = (phone: PhoneSchema) => z.extend(waitlistRequest(phone), { startsAt: Instant });

export const WaitlistRequest = waitlistRequest(anyPhone);
export type WaitlistRequest = z.infer<typeof WaitlistRequest>;
export const BookingRequest = bookingRequest(anyPhone);
export type BookingRequest = z.infer<typeof BookingRequest>;
export type GuardianRequest = BookingRequest['guardian'];

export const BookingResponse = z.object({
  id: Id,
  status: z.enum(appointmentStatuses),
  startsAt: Instant,
  endsAt: Instant,
  manageUrl: z.string(),
});
export type BookingResponse = z.infer<typeof BookingResponse>;

export const WaitlistResponse = z.object({
  id: Id,
  status: z.literal('waitlisted'),
  manageUrl: z.string(),
});
export type WaitlistResponse = z.infer<typeof WaitlistResponse>;

/** To which slot the holder of a manage link wants to move their appointment. */
export const RescheduleOwnRequest = z.object({ startsAt: Instant });
export type RescheduleOwnRequest = z.infer<typeof RescheduleOwnRequest>;

const students = z.array(
  z.object({ studentId: z.string(), gender: z.enum(genders), grade: z.string(), school: z.string() }),
);

/** What the holder of an offer's link sees. Only an open offer can be accepted or declined. */
export const OwnOffer = z.object({
  state: z.enum(offerStates),
  startsAt: Instant,
  endsAt: Instant,
  expiresAt: Instant,
  locale: z.enum(locales),
  guardian: z.object({ firstName: z.string(), lastName: z.string() }),
  students,
  manageUrl: z.string(),
  /** Whether messages reach them as texts, too. */
  getsText: z.boolean(),
});
export type OwnOffer = z.infer<typeof OwnOffer>;

/** What the holder of a manage link sees of their own appointment. */
export const ManagedAppointment = z.object({
  status: z.enum(appointmentStatuses),
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  /** By our clock, which is right: from then on nothing can be changed. */
  hasStarted: z.boolean(),
  locale: z.enum(locales),
  guardian: z.object({ firstName: z.string(), lastName: z.string() }),
  students,
  /** A slot that is held for them until they answer, while they wait. */
  offer: z.nullable(z.object({ startsAt: Instant, endsAt: Instant, expiresAt: Instant, url: z.string() })),
});
export type ManagedAppointment = z.infer<typeof ManagedAppointment>;
