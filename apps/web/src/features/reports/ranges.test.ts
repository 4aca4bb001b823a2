import { describe, expect, it } from 'vitest';
import { paramsOf, problemOf, rangeOf, rangesAround } from './ranges.ts';

describe('quick choices', () => {
  it.each([
    ['2026-11-22', '2026-07-01', '2026-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2025-07-01'],
    ['2026-07-01', '2026-07-01', '2026-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2025-07-01'],
    ['2026-06-30', '2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31', '2025-07-01', '2024-07-01'],
    ['2027-01-01', '2027-01-01', '2027-06-30', '2026-07-01', '2026-12-31', '2026-07-01', '2025-07-01'],
  ])('on %s', (today, from, to, lastFrom, lastTo, yearFrom, lastYearFrom) => {
    const ranges = rangesAround(today);
    expect(ranges.thisSemester).toEqual({ from, to });
    expect(ranges.lastSemester).toEqual({ from: lastFrom, to: lastTo });
    expect(ranges.thisYear).toEqual({ from: yearFrom, to: `${Number(yearFrom.slice(0, 4)) + 1}-06-30` });
    expect(ranges.lastYear.from).toBe(lastYearFrom);
    expect(ranges.lastYear.to).toBe(`${yearFrom.slice(0, 4)}-06-30`);
  });

  it.each([
    ['2026-11-22', '2026-11-30'],
    ['2026-02-01', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-12-31', '2026-12-31'],
  ])('the month of %s ends on %s', (today, to) => {
    expect(rangesAround(today).thisMonth).toEqual({ from: `${today.slice(0, 7)}-01`, to });
  });
});

describe('the address', () => {
  const today = '2026-11-22';

  it('without a range asks for this semester', () => {
    expect(rangeOf(new URLSearchParams(), today)).toEqual({ from: '2026-07-01', to: '2026-12-31' });
  });

  it('keeps a range as it is', () => {
    const range = { from: '2025-03-09', to: '2025-03-09' };
    expect(rangeOf(paramsOf(range), today)).toEqual(range);
  });

  it('with a day that is none leaves that day open', () => {
    expect(rangeOf(new URLSearchParams('from=2026-06-31&to=2026-12-31'), today)).toEqual({
      from: '',
      to: '2026-12-31',
    });
  });
});

it.each([
  [{ from: '2026-01-01', to: '2026-01-01' }, undefined],
  [{ from: '2026-01-02', to: '2026-01-01' }, 'beforeStart'],
  [{ from: '', to: '2026-01-01' }, 'incomplete'],
  [{ from: '2026-01-01', to: '' }, 'incomplete'],
])('the range %j has the problem %s', (range, problem) => {
  expect(problemOf(range)).toBe(problem);
});
