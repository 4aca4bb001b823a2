import * as z from 'zod/mini';
import { filter, pageOf, paging } from '../list.ts';
import { Id, Instant, searchText } from '../primitives.ts';

/** Everything that the activity tells of. */
export const auditActions = [
  'appointment.booked',
  'appointment.entered',
  'appointment.items_saved',
  'appointment.person_added',
  'appointment.person_removed',
  'appointment.rescheduled',
  'appointment.moved_in_calendar',
  'appointment.cancelled',
  'appointment.no_show',
  'appointment.reopened',
  'appointments.printed',
  'day_sheet.printed',
  'waitlist.joined',
  'waitlist.entered',
  'waitlist.contacted',
  'waitlist.not_contacted',
  'waitlist.assigned',
  'waitlist.removed',
  'waitlist.left',
  'waitlist.offered',
  'waitlist.offer_accepted',
  'waitlist.offer_declined',
  'waitlist.offer_expired',
  'waitlist.offer_withdrawn',
  'item_limit.added',
  'item_limit.changed',
  'item_limit.removed',
  'eligible_students.replaced',
  'eligible_students.restored',
  'report.downloaded',
  'message.resent',
  'calendar.event_restored',
  'calendar.compared',
  'settings.changed',
  'admin.added',
  'admin.removed',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const AuditQuery = z.object({
  actor: filter(searchText(254)),
  action: filter(z.enum(auditActions)),
  appointmentId: filter(Id),
  ...paging,
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Who did what, when; `actor` is an admin's address, or `parent` or `system`. `details` never name a family. */
export const AuditRow = z.object({
  id: Id,
  at: Instant,
  actor: z.string(),
  action: z.string(),
  appointmentId: z.nullable(Id),
  details: z.nullable(z.record(z.string(), z.unknown())),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Newest first. */
export const AuditResponse = pageOf(AuditRow);
export type AuditResponse = z.infer<typeof AuditResponse>;
