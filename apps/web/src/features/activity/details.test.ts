import { expect, it } from 'vitest';
import { detailsOf } from './details.ts';

it('keeps what it knows, and leaves out what it does not', () => {
  expect(detailsOf({ items: 7, people: 2, surprise: true })).toEqual({ items: 7, people: 2 });
  expect(detailsOf({ items: 'seven', kind: 'love_letter', admin: 'ada@example.org' })).toEqual({
    admin: 'ada@example.org',
  });
  expect(detailsOf(null)).toEqual({});
});
