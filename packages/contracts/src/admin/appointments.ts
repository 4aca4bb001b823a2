import * as z from 'zod/mini';
import { bookingRequest } from '../booking.ts';
import { appointmentStatuses, genders, itemKinds, locales, phoneTypes } from '../choices.ts';
import { filter, pageOf, paging } from '../list.ts';
import { Day, Id, Instant, line, searchText } from '../primitives.ts';
import { EventDifference } from './event-difference.ts';

export const AppointmentsQuery = z.object({
  date: filter(Day),
  name: filter(searchText(100)),
  studentId: filter(searchText(32)),
  status: filter(z.enum(appointmentStatuses)),
  ...paging,
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

export const AppointmentsResponse = pageOf(AppointmentRow);
export type AppointmentsResponse = z.infer<typeof AppointmentsResponse>;

/** One schema for each kind of item. */
const eachItem = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.object(
    Object.fromEntries(itemKinds.map((kind) => [kind, schema])) as Record<(typeof itemKinds)[number], Schema>,
  );

export const Items = eachItem(z.number());
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
  /** How its event in the calendar differs from it; null where they agree. */
  calendarDifference: z.nullable(EventDifference),
});
export type AppointmentResponse = z.infer<typeof AppointmentResponse>;

/** More than anybody carries; a slip of the finger writes 55 for 5, not 1,000. */
export const mostOfAnItem = 999;
const quantity = z.int().check(z.minimum(0), z.maximum(mostOfAnItem));

const version = z.int().check(z.minimum(1));

/** What each person took. `version` is that of the appointment as it was read: a newer one answers conflict. */
export const SaveVisitsRequest = z.object({
  version,
  visits: z.array(z.object({ id: Id, items: eachItem(quantity) })).check(z.minLength(1), z.maxLength(50)),
});
export type SaveVisitsRequest = z.infer<typeof SaveVisitsRequest>;

/** Of every other change; without a version it is made whatever happened meanwhile. */
const changed = { version: z.optional(version) };

/** Sent without a body, a change has no version. */
export const ChangeRequest = z._default(z.object(changed), {});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export const AddPersonRequest = z.object({ ...changed, relation: line(60) });
export type AddPersonRequest = z.infer<typeof AddPersonRequest>;

/** Any time, free or not. */
export const RescheduleRequest = z.object({ ...changed, startsAt: Instant });
export type RescheduleRequest = z.infer<typeof RescheduleRequest>;

/** The booking form as an admin fills it in; without a time it is for the wait list. */
export const entryRequest = (phone: z.ZodMiniType<string>) =>
  z.extend(bookingRequest(phone), { startsAt: z.nullable(Instant) });
export const EntryRequest = entryRequest(line(40));
export type EntryRequest = z.infer<typeof EntryRequest>;

export const EntryResponse = z.object({
  id: Id,
  status: z.enum(appointmentStatuses),
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  manageUrl: z.string(),
});
export type EntryResponse = z.infer<typeof EntryResponse>;

/** As many as a busy week has; each is a page or more. */
export const mostPrinted = 500;
export const PrintRequest = z.object({ ids: z.array(Id).check(z.minLength(1), z.maxLength(mostPrinted)) });
export type PrintRequest = z.infer<typeof PrintRequest>;

/** A day of the site's zone; without one, today. */
export const DaySheetQuery = z.object({ date: filter(Day) });
export type DaySheetQuery = z.infer<typeof DaySheetQuery>;
