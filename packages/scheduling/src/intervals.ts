/** A stretch of time between two instants, `endsAt` excluded: what only touches does not overlap. */
export type Interval = { startsAt: Date; endsAt: Date };

/** False for an interval of no or negative length, or with an invalid date: every rule here ignores such ones. */
export const hasLength = ({ startsAt, endsAt }: Interval): boolean => startsAt.getTime() < endsAt.getTime();

/** The same time in as few intervals as can be, in order: those that overlap or touch become one (product.md, Slots 1). */
export const mergeOpenings = (openings: readonly Interval[]): Interval[] => {
  const inOrder = openings
    .filter(hasLength)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const merged: Interval[] = [];
  for (const { startsAt, endsAt } of inOrder) {
    const last = merged.at(-1);
    if (last === undefined || startsAt.getTime() > last.endsAt.getTime()) merged.push({ startsAt, endsAt });
    else if (endsAt.getTime() > last.endsAt.getTime()) last.endsAt = endsAt;
  }
  return merged;
};

/**
 * Prepares a count of the intervals that overlap a span of epoch milliseconds. Two binary searches per question:
 * of those that have started before the span ends, take away those that were over when it began.
 */
export const createOverlapCount = (intervals: readonly Interval[]) => {
  const real = intervals.filter(hasLength);
  const starts = Float64Array.from(real, ({ startsAt }) => startsAt.getTime()).sort();
  const ends = Float64Array.from(real, ({ endsAt }) => endsAt.getTime()).sort();
  return (from: number, to: number): number => countBelow(starts, to) - countBelow(ends, from + 1);
};

const countBelow = (sorted: Float64Array, bound: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
};
