import { expect, it } from 'vitest';
import { detailsOf } from './details.ts';

it('keeps what it knows, and leaves out what it does not', () => {
  expect(detailsOf({ items: 7, people: 2, surprise: true })).toEqual({ items: 7, people: 2 });
  const compared = { appointments: 500, mended: 2, differing: 0, unknown: 1 };
  expect(detailsOf(compared)).toEqual(compared);
  expect(detailsOf({ items: 'seven', kind: 'love_letter', admin: 'ada@example.org' })).toEqual({
    admin: 'ada@example.org',
  });
  expect(detailsOf({ kind: 'moved', appointments: 1 })).toEqual({ kind: 'moved', appointments: 1 });
  expect(detailsOf(null)).toEqual({});
});
