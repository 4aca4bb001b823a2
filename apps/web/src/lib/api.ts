import { Problem, type ProblemCode } from '@clothes-closet/contracts';
import type * as z from 'zod/mini';

export type FailureCode = ProblemCode | 'network';

/** Whatever kept a call from its answer: a code of the contract, or `network` where no answer came. */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly problem: Problem | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: FailureCode, details: { problem?: Problem; retryAfterSeconds?: number } = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.problem = details.problem;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** A link that was never ours and one that is cut off look alike to the server. */
export const isUnknownLink = (error: Error | null): boolean =>
  error instanceof ApiError && (error.code === 'not_found' || error.code === 'validation_failed');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const secondsOf = (header: string | null) => {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) ? seconds : undefined;
};

const errorOf = async (response: Response): Promise<ApiError> => {
  const { success, data: problem } = Problem.safeParse(parseJson(await response.text()));
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after'));
  if (!success) return new ApiError('internal');
  return new ApiError(problem.code, {
    problem,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
};

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Asks the API for any kind of answer (a file, say). Throws ApiError unless the answer is a success. */
export const fetchApi = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(`/api${path}`, { cache: 'no-cache', ...init }).catch((error: unknown) => {
    throw isAbort(error) ? error : new ApiError('network');
  });
  if (!response.ok) throw await errorOf(response);
  return response;
};

type Call<T> = {
  /** What the answer must look like; it is checked. */
  answer: z.ZodMiniType<T>;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Milliseconds; whatever is only read has `usualPatience`. */
  patience?: number;
};

/** Milliseconds after which no answer is waited for any more: a connection can hang without ever breaking. */
export const usualPatience = 30_000;

/** Gives up with the failure `network` when the answer takes too long. */
const withPatience = async <T>({ patience, signal }: Pick<Call<T>, 'patience' | 'signal'>, ask: Ask<T>) => {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let isOver = false;
  const timer =
    patience &&
    setTimeout(() => {
      isOver = true;
      stop();
    }, patience);
  signal?.addEventListener('abort', stop);
  try {
    return await ask(controller.signal);
  } catch (error) {
    throw isOver ? new ApiError('network') : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

type Ask<T> = (signal: AbortSignal) => Promise<T>;

/** The checked JSON of an answer. Throws ApiError. */
export const readAnswer = async <T>(response: Response, answer: z.ZodMiniType<T>): Promise<T> => {
  if (!response.ok) throw await errorOf(response);
  const text = await response.text().catch(() => {
    throw new ApiError('network');
  });
  const { success, data } = answer.safeParse(parseJson(text));
  if (!success) throw new ApiError('internal');
  return data;
};

/** Asks the API and gives its checked JSON answer. Throws ApiError. */
export const callApi = async <T>(path: string, call: Call<T>): Promise<T> => {
  const { answer, method = 'GET', body, headers, signal } = call;
  const { patience = method === 'GET' ? usualPatience : undefined } = call;
  return withPatience({ ...(patience && { patience }), ...(signal && { signal }) }, async (within) => {
    const response = await fetchApi(path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: within,
    });
    return readAnswer(response, answer);
  });
};
