import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';

it('who has just said yes is booked; who opens the link later is led to the visit as it stands', () => {
  expect(standingOf('accepted', 'accepted')).toBe('booked');
  expect(standingOf('accepted', undefined)).toBe('taken');
  expect(standingOf('accepted', 'stale')).toBe('taken');
});

it('a time that was gone when it was accepted is gone, whether the offer is closed yet or not', () => {
  expect(standingOf('open', 'gone')).toBe('gone');
  expect(standingOf('withdrawn', 'gone')).toBe('gone');
  expect(standingOf('expired', 'gone')).toBe('expired');
});

it('is otherwise as the server says', () => {
  expect(standingOf('open', undefined)).toBe('open');
  expect(standingOf('declined', 'declined')).toBe('declined');
  expect(standingOf('expired', 'stale')).toBe('expired');
});
