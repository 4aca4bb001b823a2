import type * as z from 'zod/mini';
import { ApiError, readAnswer } from './api.ts';

/** Longer than 10 MB take on a slow line. */
const longestMs = 300_000;

type Sending<T> = {
  method: 'POST' | 'PUT';
  /** The file's bytes; what it is shows in them. */
  file: Blob;
  /** What the answer must look like; it is checked. */
  answer: z.ZodMiniType<T>;
  /** Told how much of the file has gone out, 0 to 1. */
  onSent: (share: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file and gives the checked JSON answer. Throws ApiError, or an AbortError where the signal ended it. Not
 * with fetch, which can't tell how much has gone out.
 */
export const sendFile = async <T>(path: string, { answer, ...sending }: Sending<T>): Promise<T> =>
  readAnswer(await send(path, sending), answer);

const send = (path: string, { method, file, onSent, signal }: Omit<Sending<never>, 'answer'>) => {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const request = new XMLHttpRequest();
  const fail = () => reject(new ApiError('network'));
  request.open(method, `/api${path}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.timeout = longestMs;
  request.upload.onprogress = ({ loaded, total }) => onSent(loaded / total);
  request.upload.onload = () => onSent(1);
  request.onload = () => resolve(responseOf(request));
  request.onerror = fail;
  request.ontimeout = fail;
  request.onabort = () => reject(new DOMException('The sending was stopped', 'AbortError'));
  signal.addEventListener('abort', () => request.abort());
  request.send(file);
  return promise;
};

const responseOf = (request: XMLHttpRequest): Response => {
  const { status, responseText } = request;
  const retryAfter = request.getResponseHeader('retry-after');
  return new Response(responseText, {
    status,
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
  });
};
