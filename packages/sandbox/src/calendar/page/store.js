import { addDays } from './wall-time.js';

/** One call to the sandbox. Throws an Error with words for people. */
const call = async (method, path, body) => {
  const answer = await fetch(`/sandbox/events${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status === 204) return undefined;
  const read = await answer.json();
  if (!answer.ok) throw new Error(read.error?.message ?? 'The calendar did not answer.');
  return read;
};

export const loadWeek = (sunday) => call('GET', `?from=${sunday}&to=${addDays(sunday, 7)}`);
export const loadEvent = (id) => call('GET', `/${encodeURIComponent(id)}`);
export const addEvent = (event) => call('POST', '', event);
export const changeEvent = (id, change) => call('PATCH', `/${encodeURIComponent(id)}`, change);
export const deleteEvent = (id) => call('DELETE', `/${encodeURIComponent(id)}`);
