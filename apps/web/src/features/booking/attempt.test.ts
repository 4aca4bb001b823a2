import { expect, it } from 'vitest';
import { parseAttempt } from './attempt.ts';

const madeAt = Date.parse('2026-01-17T13:00:00Z');
const hour = 60 * 60 * 1000;
const attempt = { key: 'a', madeAt, content: '{}', startsAt: '2026-01-20T13:00:00Z' };

it('remembers an attempt as long as the server remembers its key', () => {
  expect(parseAttempt(JSON.stringify(attempt), madeAt + 23 * hour)).toEqual(attempt);
  expect(parseAttempt(JSON.stringify(attempt), madeAt + 24 * hour)).toBeUndefined();
});

it.each([
  ['is missing', null],
  ['is no JSON', '{'],
  ['is of an older version', 'key\n{"startsAt":"2026-01-20T13:00:00Z"}'],
])('remembers none where the text %s', (_, text) => {
  expect(parseAttempt(text, madeAt)).toBeUndefined();
});
