import {
  BookingRequest,
  BookingResponse,
  ManagedAppointment,
  RescheduleOwnRequest,
  WaitlistRequest,
  WaitlistResponse,
} from './booking.ts';
import type { Endpoint } from './endpoint.ts';
import { LivenessResponse, ReadinessResponse } from './health.ts';
import type { ProblemCode } from './problems.ts';
import { AvailabilityQuery, AvailabilityResponse, MeResponse, SiteResponse } from './public.ts';

const bookingProblems: ProblemCode[] = [
  'validation_failed',
  'bookings_closed',
  'slot_unavailable',
  'student_already_booked',
  'conflict',
  'student_not_eligible',
  'rate_limited',
];

/** For everybody, and the sign-in. */
export const publicEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/site',
    summary: 'All that the booking page needs beside the times',
    answer: SiteResponse,
    problems: [],
  },
  {
    method: 'get',
    path: '/availability',
    summary: 'Free slots in order; ETag',
    query: AvailabilityQuery,
    answer: AvailabilityResponse,
    problems: ['validation_failed'],
  },
  {
    method: 'post',
    path: '/appointments',
    summary: 'Book a slot; an Idempotency-Key makes it safe to repeat',
    body: BookingRequest,
    status: 201,
    answer: BookingResponse,
    problems: bookingProblems,
  },
  {
    method: 'post',
    path: '/waitlist',
    summary: 'Join the wait list; an Idempotency-Key makes it safe to repeat',
    body: WaitlistRequest,
    status: 201,
    answer: WaitlistResponse,
    problems: bookingProblems.filter((code) => code !== 'slot_unavailable'),
  },
  {
    method: 'get',
    path: '/manage/{token}',
    summary: 'The appointment behind a manage link; looking changes nothing',
    answer: ManagedAppointment,
    problems: ['not_found'],
  },
  {
    method: 'post',
    path: '/manage/{token}/cancel',
    summary: 'Cancel the visit, or leave the wait list; safe to repeat',
    answer: ManagedAppointment,
    problems: ['not_found', 'conflict', 'rate_limited'],
  },
  {
    method: 'post',
    path: '/manage/{token}/reschedule',
    summary: 'Move the visit to another free slot; safe to repeat',
    body: RescheduleOwnRequest,
    answer: ManagedAppointment,
    problems: [
      'validation_failed',
      'not_found',
      'conflict',
      'bookings_closed',
      'slot_unavailable',
      'student_already_booked',
      'rate_limited',
    ],
  },
  {
    method: 'get',
    path: '/manage/{token}/appointment.ics',
    summary: 'The same appointment for a calendar',
    answer: 'text/calendar',
    problems: ['not_found'],
  },
  {
    method: 'post',
    path: '/calendar/notifications',
    summary: 'For Google: the calendar has changed; the channel is known by its token',
    status: 204,
    problems: ['not_found'],
  },
  { method: 'get', path: '/auth/google', summary: 'To the sign-in with Google', status: 302, problems: [] },
  {
    method: 'get',
    path: '/auth/google/callback',
    summary: 'Back from the sign-in with Google',
    status: 302,
    problems: [],
  },
  {
    method: 'get',
    path: '/auth/me',
    summary: 'Who is signed in',
    answer: MeResponse,
    problems: ['unauthenticated'],
  },
  { method: 'post', path: '/auth/logout', summary: 'Sign out', status: 204, problems: ['forbidden'] },
  {
    method: 'get',
    path: '/health/live',
    summary: 'Whether the process answers',
    answer: LivenessResponse,
    problems: [],
  },
  {
    method: 'get',
    path: '/health/ready',
    summary: 'Whether it can serve (503 without the database), and how calendar, messages and jobs are',
    answer: ReadinessResponse,
    problems: [],
  },
  {
    method: 'get',
    path: '/metrics',
    summary: 'Counts and ages in the text format of Prometheus',
    answer: 'text/plain',
    problems: [],
  },
];
