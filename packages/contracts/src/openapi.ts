import * as z from 'zod/mini';
import {
  AppointmentResponse,
  AppointmentsQuery,
  AppointmentsResponse,
  EligibleStudentsQuery,
  EligibleStudentsReplaced,
  EligibleStudentsResponse,
} from './admin.ts';
import {
  BookingRequest,
  BookingResponse,
  ManagedAppointment,
  WaitlistRequest,
  WaitlistResponse,
} from './booking.ts';
import { Problem, type ProblemCode, problemStatus } from './problems.ts';
import { AvailabilityQuery, AvailabilityResponse, MeResponse, SiteResponse } from './public.ts';

type Schema = z.ZodMiniType;
type Endpoint = {
  method: 'get' | 'post' | 'put';
  path: string;
  summary: string;
  query?: z.ZodMiniObject;
  body?: Schema | 'text/csv';
  status?: 200 | 201 | 204 | 302;
  answer?: Schema | 'text/calendar';
  problems: ProblemCode[];
};

const bookingProblems: ProblemCode[] = [
  'validation_failed',
  'bookings_closed',
  'slot_unavailable',
  'student_already_booked',
  'conflict',
  'student_not_eligible',
  'rate_limited',
];

/** Every endpoint that is served, once: the document below and the tests that walk the routes read it. */
export const endpoints: readonly Endpoint[] = [
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
    method: 'get',
    path: '/manage/{token}/appointment.ics',
    summary: 'The same appointment for a calendar',
    answer: 'text/calendar',
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
    path: '/admin/appointments',
    summary: 'Search appointments',
    query: AppointmentsQuery,
    answer: AppointmentsResponse,
    problems: ['validation_failed', 'unauthenticated'],
  },
  {
    method: 'get',
    path: '/admin/appointments/{id}',
    summary: 'One appointment',
    answer: AppointmentResponse,
    problems: ['validation_failed', 'unauthenticated', 'not_found'],
  },
  {
    method: 'put',
    path: '/admin/eligible-students',
    summary: "Replace the district's list, all or nothing",
    body: 'text/csv',
    answer: EligibleStudentsReplaced,
    problems: ['validation_failed', 'unauthenticated', 'forbidden'],
  },
  {
    method: 'get',
    path: '/admin/eligible-students',
    summary: "Search the district's list",
    query: EligibleStudentsQuery,
    answer: EligibleStudentsResponse,
    problems: ['validation_failed', 'unauthenticated'],
  },
];

const json = (schema: Schema, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });

const content = (type: string, schema: object) => ({ content: { [type]: { schema } } });

const answerContent = (answer: Endpoint['answer']) => {
  if (answer === undefined) return {};
  return typeof answer === 'string'
    ? content(answer, { type: 'string' })
    : content('application/json', json(answer, 'output'));
};

const parametersOf = ({ path, query }: Endpoint) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: json(schema as Schema, 'input'),
  })),
];

const problemResponses = (codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    [...new Set(codes.map((code) => problemStatus[code]))].map((status) => [
      status,
      {
        description: codes.filter((code) => problemStatus[code] === status).join(', '),
        ...content('application/problem+json', { $ref: '#/components/schemas/Problem' }),
      },
    ]),
  );

const operationOf = (endpoint: Endpoint) => {
  const { body, summary, status = 200, answer, problems } = endpoint;
  return {
    summary,
    parameters: parametersOf(endpoint),
    ...(body && {
      requestBody: {
        required: true,
        ...(body === 'text/csv'
          ? content(body, { type: 'string' })
          : content('application/json', json(body, 'input'))),
      },
    }),
    responses: {
      [status]: { description: summary, ...answerContent(answer) },
      ...problemResponses(problems),
    },
  };
};

/** The OpenAPI 3.1 document of the API under `/api`. */
export const openApiDocument = () => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Clothes Closet', version: '1' },
    servers: [{ url: '/api' }],
    paths,
    components: { schemas: { Problem: json(Problem, 'output') } },
  };
};
