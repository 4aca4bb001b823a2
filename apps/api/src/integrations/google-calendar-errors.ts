import * as z from 'zod/mini';

/** All that can go wrong with a call, by what the caller has to do about it. */
export type CalendarErrorKind =
  | 'sync_token_gone'
  | 'already_exists'
  | 'precondition_failed'
  | 'not_found'
  | 'gone'
  /** Rate limits, outages, cut connections, answers that make no sense. */
  | 'try_later'
  /** Repeating won't help: someone has to look. */
  | 'refused';

type Details = { kind: CalendarErrorKind; status?: number | undefined; reason?: string | undefined };

/** Carries nothing of the call itself: Google's client keeps the whole event, with names, in its errors. */
export class CalendarError extends Error {
  readonly kind: CalendarErrorKind;
  /** Of the HTTP answer, where there was one. */
  readonly status: number | undefined;
  readonly reason: string | undefined;

  constructor({ kind, status, reason }: Details) {
    super(['calendar', kind, status, reason].filter((part) => part !== undefined).join(' '));
    this.name = 'CalendarError';
    this.kind = kind;
    this.status = status;
    this.reason = reason;
  }
}

/** For `catch`: the value, where the error is one of those that were to be expected; all others go on. */
export const insteadOf =
  <const Value>(kinds: readonly CalendarErrorKind[], value: Value) =>
  (error: unknown): Value => {
    if (error instanceof CalendarError && kinds.includes(error.kind)) return value;
    throw error;
  };

const GoogleFault = z.object({
  error: z.object({
    code: z.number(),
    errors: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
  }),
});

const kinds: Partial<Record<number, CalendarErrorKind>> = {
  404: 'not_found',
  409: 'already_exists',
  410: 'gone',
  412: 'precondition_failed',
};

/** What a failed call to the calendar means. */
export const toCalendarError = (error: unknown): CalendarError => {
  const { status, data } = answerOf(error);
  if (status === undefined) return new CalendarError({ kind: 'try_later', reason: codeOf(error) });
  const fault = GoogleFault.safeParse(data);
  const reason = fault.success ? plain(fault.data.error.errors?.[0]?.reason) : undefined;
  if (isPassing(status, reason)) return new CalendarError({ kind: 'try_later', status, reason });
  const kind = kinds[status] ?? 'refused';
  // A proxy's or a portal's 404 must not count as an event that is gone: only Google's own word does.
  const isGoogles = fault.success && fault.data.error.code === status;
  return new CalendarError({ kind: kind === 'refused' || isGoogles ? kind : 'try_later', status, reason });
};

/** What it means that no access token was given: never something about an event. */
export const toSignInError = (error: unknown): CalendarError => {
  const { status } = answerOf(error);
  const kind = status === undefined || isPassing(status) ? 'try_later' : 'refused';
  return new CalendarError({ kind, reason: `sign_in_${status ?? codeOf(error) ?? 'failed'}` });
};

const isPassing = (status: number, reason = '') =>
  status >= 500 || status === 429 || status === 408 || (status === 403 && /limit|quota/i.test(reason));

const answerOf = (error: unknown): { status?: number; data?: unknown } =>
  (error as { response?: { status: number; data?: unknown } } | null)?.response ?? {};

const codeOf = (error: unknown) => plain((error as { code?: unknown } | null)?.code);

/** Goes into logs, so only what is a word. */
const plain = (reason: unknown) =>
  typeof reason === 'string' && /^\w{1,60}$/.test(reason) ? reason : undefined;
