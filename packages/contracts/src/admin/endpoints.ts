import type * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import type { ProblemCode } from '../problems.ts';
import { AddAdminRequest, AdminEntry, AdminsResponse } from './admins.ts';
import {
  AddPersonRequest,
  AppointmentResponse,
  AppointmentsQuery,
  AppointmentsResponse,
  ChangeRequest,
  DaySheetQuery,
  EntryRequest,
  EntryResponse,
  PrintRequest,
  RescheduleRequest,
  SaveVisitsRequest,
} from './appointments.ts';
import { AuditQuery, AuditResponse } from './audit.ts';
import { RetryResponse } from './calendar.ts';
import { DashboardResponse } from './dashboard.ts';
import {
  EligibilityUploads,
  EligibleStudentsPreview,
  EligibleStudentsQuery,
  EligibleStudentsReplaced,
  EligibleStudentsResponse,
} from './eligible-students.ts';
import { ItemLimit, ItemLimitRequest, ItemLimitsResponse } from './item-limits.ts';
import { MessageRow, MessagesQuery, MessagesResponse } from './messages.ts';
import { ReportQuery, ServedReport, SizesReport } from './reports.ts';
import { Settings, SettingsRequest } from './settings.ts';
import {
  AssignRequest,
  ContactedRequest,
  OfferRequest,
  WaitingRow,
  WaitlistPage,
  WaitlistQuery,
} from './waitlist.ts';

/** A page of a list, or a document: it can only be asked for wrongly. */
const read = (
  path: string,
  summary: string,
  answer: Endpoint['answer'],
  query?: z.ZodMiniObject,
): Endpoint => ({
  method: 'get',
  path: `/admin${path}`,
  summary,
  ...(query && { query }),
  ...(answer && { answer }),
  problems: [
    ...(query || path.includes('{') ? (['validation_failed'] as const) : []),
    'unauthenticated',
    ...(path.includes('{') ? (['not_found'] as const) : []),
  ],
});

type Write = Omit<Endpoint, 'path' | 'problems'> & { path: string; problems?: ProblemCode[] };

/** A change: it comes from our own pages only. */
const write = ({ path, problems = [], ...rest }: Write): Endpoint => ({
  ...rest,
  path: `/admin${path}`,
  problems: ['validation_failed', 'unauthenticated', 'forbidden', ...problems],
});

const change = (action: string, summary: string, body: z.ZodMiniType): Endpoint =>
  write({
    method: 'post',
    path: `/appointments/{id}/${action}`,
    summary,
    body,
    answer: AppointmentResponse,
    problems: ['not_found', 'conflict'],
  });

/** For admins, by being mounted where they are. */
export const adminEndpoints: readonly Endpoint[] = [
  read('/dashboard', 'What needs doing, today, the next days, the semester in numbers', DashboardResponse),

  read('/appointments', 'Search appointments', AppointmentsResponse, AppointmentsQuery),
  write({
    method: 'post',
    path: '/appointments',
    summary: 'Enter a booking without any check; without a time it joins the wait list',
    body: EntryRequest,
    status: 201,
    answer: EntryResponse,
  }),
  read('/appointments/{id}', 'One appointment', AppointmentResponse),
  write({
    method: 'put',
    path: '/appointments/{id}/visits',
    summary: 'What each person took; completes the appointment',
    body: SaveVisitsRequest,
    answer: AppointmentResponse,
    problems: ['not_found', 'conflict'],
  }),
  { ...change('people', 'Add a person by the relation', AddPersonRequest), status: 201 },
  write({
    method: 'delete',
    path: '/appointments/{id}/people/{visitId}',
    summary: 'Take a person off again',
    answer: AppointmentResponse,
    problems: ['not_found', 'conflict'],
  }),
  change('reschedule', 'Move to any time, free or not', RescheduleRequest),
  change('cancel', 'Cancel; frees slot and students', ChangeRequest),
  change('no-show', 'The family did not come', ChangeRequest),
  change('reopen', 'Undo completed or no-show', ChangeRequest),
  write({
    method: 'post',
    path: '/appointments/print',
    summary: 'The forms of some appointments, in time order',
    body: PrintRequest,
    answer: 'application/pdf',
    problems: ['not_found'],
  }),
  read('/day-sheet', "A day's appointments on paper", 'application/pdf', DaySheetQuery),

  read('/waitlist', 'Who waits, in the order of signing up', WaitlistPage, WaitlistQuery),
  write({
    method: 'patch',
    path: '/waitlist/{id}',
    summary: 'Note that the family was contacted, or was not',
    body: ContactedRequest,
    answer: WaitingRow,
    problems: ['not_found', 'conflict'],
  }),
  write({
    method: 'post',
    path: '/waitlist/{id}/assign',
    summary: 'Book a waiting family into any time, free or not',
    body: AssignRequest,
    answer: AppointmentResponse,
    problems: ['not_found', 'conflict'],
  }),
  write({
    method: 'post',
    path: '/waitlist/{id}/offer',
    summary: 'Hold a free slot for a waiting family and ask them',
    body: OfferRequest,
    status: 201,
    answer: WaitingRow,
    problems: ['not_found', 'conflict', 'slot_unavailable', 'student_already_booked', 'student_not_eligible'],
  }),
  write({
    method: 'delete',
    path: '/waitlist/{id}/offer',
    summary: 'Take an open offer back; its slot is free for everybody again',
    answer: WaitingRow,
    problems: ['not_found', 'conflict'],
  }),
  write({
    method: 'delete',
    path: '/waitlist/{id}',
    summary: 'Take a family off the wait list',
    status: 204,
    problems: ['not_found', 'conflict'],
  }),

  read('/item-limits', 'What one student may take', ItemLimitsResponse),
  write({
    method: 'post',
    path: '/item-limits',
    summary: 'Add a limit',
    body: ItemLimitRequest,
    status: 201,
    answer: ItemLimit,
  }),
  write({
    method: 'put',
    path: '/item-limits/{id}',
    summary: 'Change a limit',
    body: ItemLimitRequest,
    answer: ItemLimit,
    problems: ['not_found'],
  }),
  write({
    method: 'delete',
    path: '/item-limits/{id}',
    summary: 'Delete a limit',
    status: 204,
    problems: ['not_found'],
  }),

  write({
    method: 'post',
    path: '/eligible-students/preview',
    summary: 'What replacing the list with this file (CSV or .xlsx) would do; nothing changes',
    body: 'text/csv',
    answer: EligibleStudentsPreview,
  }),
  write({
    method: 'put',
    path: '/eligible-students',
    summary: "Replace the district's list (CSV or .xlsx), all or nothing",
    body: 'text/csv',
    answer: EligibleStudentsReplaced,
  }),
  read('/eligible-students', "Search the district's list", EligibleStudentsResponse, EligibleStudentsQuery),
  read('/eligible-students/uploads', 'The last uploads', EligibilityUploads),
  write({
    method: 'post',
    path: '/eligible-students/uploads/{id}/restore',
    summary: 'Put an earlier upload back',
    answer: EligibleStudentsReplaced,
    problems: ['not_found'],
  }),

  read('/reports/served', 'Who came and what they took; JSON, CSV or .xlsx', ServedReport, ReportQuery),
  read(
    '/reports/sizes',
    'Sizes needed for appointments to come; JSON, CSV or .xlsx',
    SizesReport,
    ReportQuery,
  ),

  write({
    method: 'post',
    path: '/calendar/differences/{id}/restore',
    summary: "Write an appointment's event anew, as the appointment says; the id is the appointment's",
    status: 204,
    problems: ['not_found', 'conflict'],
  }),
  write({
    method: 'post',
    path: '/calendar/differences/retry',
    summary: 'Write every refused event again',
    answer: RetryResponse,
  }),

  read('/settings', 'The settings', Settings),
  write({
    method: 'put',
    path: '/settings',
    summary: 'Change the settings, all of them at once',
    body: SettingsRequest,
    answer: Settings,
  }),
  read('/admins', 'Who may sign in', AdminsResponse),
  write({
    method: 'post',
    path: '/admins',
    summary: 'Let somebody sign in',
    body: AddAdminRequest,
    status: 201,
    answer: AdminEntry,
  }),
  write({
    method: 'delete',
    path: '/admins/{email}',
    summary: 'Remove an admin: never the last, never oneself',
    status: 204,
    problems: ['not_found', 'conflict'],
  }),
  read('/audit', 'Who did what, when', AuditResponse, AuditQuery),
  read('/messages', 'Messages and what became of them', MessagesResponse, MessagesQuery),
  write({
    method: 'post',
    path: '/messages/{id}/resend',
    summary: 'Send a failed message again',
    answer: MessageRow,
    problems: ['not_found', 'conflict'],
  }),
];
