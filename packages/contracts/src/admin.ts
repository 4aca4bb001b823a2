import * as z from 'zod/mini';
import { appointmentStatuses, genders, itemKinds, locales, phoneTypes } from './choices.ts';
import { Day, Id, Instant, searchText } from './primitives.ts';

const whole = (text: unknown) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text);
const queryNumber = (fallback: number, max: number) =>
  z._default(z.pipe(z.transform(whole), z.number().check(z.minimum(1), z.maximum(max))), fallback);

/** An empty search box sends an empty text: that is no filter. */
const filter = <T extends z.ZodMiniType>(schema: T) =>
  z.pipe(
    z.transform((value) => (value === '' ? undefined : value)),
    z.optional(schema),
  );

export const AppointmentsQuery = z.object({
  date: z.optional(filter(Day)),
  name: z.optional(filter(searchText(100))),
  studentId: z.optional(filter(searchText(32))),
  status: z.optional(filter(z.enum(appointmentStatuses))),
  page: queryNumber(1, 1_000_000),
  pageSize: queryNumber(25, 200),
});
export type AppointmentsQuery = z.infer<typeof AppointmentsQuery>;

const Guardian = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string(),
  phoneType: z.enum(phoneTypes),
  smsConsent: z.boolean(),
});

const Student = z.object({
  studentId: z.string(),
  gender: z.enum(genders),
  grade: z.string(),
  school: z.string(),
  shoeSize: z.nullable(z.string()),
  underwearSize: z.nullable(z.string()),
});

export const AppointmentRow = z.object({
  id: Id,
  status: z.enum(appointmentStatuses),
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  guardian: z.object({ firstName: z.string(), lastName: z.string() }),
  students: z.array(z.object({ studentId: z.string() })),
  locale: z.enum(locales),
});
export type AppointmentRow = z.infer<typeof AppointmentRow>;

export const AppointmentsResponse = z.object({
  items: z.array(AppointmentRow),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});
export type AppointmentsResponse = z.infer<typeof AppointmentsResponse>;

const items = Object.fromEntries(itemKinds.map((kind) => [kind, z.number()])) as Record<
  (typeof itemKinds)[number],
  z.ZodMiniNumber
>;
export const Items = z.object(items);
export type Items = z.infer<typeof Items>;

/** One person's line: a student, or another person known by the relation. */
export const Visit = z.object({
  id: Id,
  student: z.nullable(Student),
  person: z.nullable(z.object({ relation: z.string() })),
  items: Items,
});
export type Visit = z.infer<typeof Visit>;

export const AppointmentResponse = z.object({
  id: Id,
  version: z.number(),
  status: z.enum(appointmentStatuses),
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  guardian: Guardian,
  locale: z.enum(locales),
  createdAt: Instant,
  visits: z.array(Visit),
  history: z.object({ firstTime: z.boolean(), lastAppointmentAt: z.nullable(Instant) }),
});
export type AppointmentResponse = z.infer<typeof AppointmentResponse>;

/** What replacing the district's list did; counts of students. */
export const EligibleStudentsReplaced = z.object({
  rows: z.number(),
  added: z.number(),
  removed: z.number(),
  changed: z.number(),
  newSchools: z.array(z.string()),
});
export type EligibleStudentsReplaced = z.infer<typeof EligibleStudentsReplaced>;

export const EligibleStudentsQuery = z.object({
  query: z.optional(filter(searchText(100))),
  page: queryNumber(1, 1_000_000),
  pageSize: queryNumber(25, 200),
});
export type EligibleStudentsQuery = z.infer<typeof EligibleStudentsQuery>;

export const EligibleStudentsResponse = z.object({
  items: z.array(
    z.object({ studentId: z.string(), school: z.string(), grade: z.string(), mealStatus: z.string() }),
  ),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  updatedAt: z.nullable(Instant),
});
export type EligibleStudentsResponse = z.infer<typeof EligibleStudentsResponse>;
