import { expect, it } from 'vitest';
import { stretchesOf } from './stretches.ts';

const months = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    people: 2,
  }));

it('a year and a half stands there month by month', () => {
  const { by, rows } = stretchesOf(months(18));
  expect(by).toBe('month');
  expect(rows).toHaveLength(18);
  expect(rows[12]).toEqual({ at: '2025-01', people: 2 });
});

it('longer times stand there year by year', () => {
  expect(stretchesOf(months(30))).toEqual({
    by: 'year',
    rows: [
      { at: '2024', people: 24 },
      { at: '2025', people: 24 },
      { at: '2026', people: 12 },
    ],
  });
});
