import { onWallClock } from './days.ts';

const oneDay = 24 * 60 * 60_000;

/** A span of instants, in epoch milliseconds, `to` excluded. */
export type Span = { from: number; to: number };

/** A zone's grid, to be asked about spans inside `range`; `length` in milliseconds. */
type GridQuestion = { range: Span; length: number; timeZone: string };

/** A span in which the zone keeps one offset; wall-clock times before `wallSeenUntil` have been shown already. */
type Stretch = Span & { offset: number; wallSeenUntil: number };

/**
 * Prepares the slot starts of a zone's wall clock, multiples of `length` milliseconds from local midnight, as a
 * function from a span (inside `range`) to the start instants in it, in order and all in epoch milliseconds.
 *
 * - A wall-clock time that the clock skips has no start; one that it shows twice has its first instant only.
 * - A start is left out when `length` of real time from it runs into the next start: the last of a day if `length`
 *   does not divide the day (midnight begins anew), and the last before a skipped hour. So slots never overlap,
 *   and whether an instant is a start depends on the zone and the length alone.
 *
 * Throws RangeError for an unknown zone.
 */
export const createWallClockGrid = ({ range, length, timeZone }: GridQuestion) => {
  // Whether the last start of a span is left out depends on the one after it.
  const withNext = ({ from, to }: Span): Span => ({ from, to: to + length });
  const stretches = stretchesOf(withNext(range), timeZone);
  return (span: Span): number[] => {
    const starts = stretches.flatMap((stretch) => startsIn(withNext(span), stretch, length));
    return starts.filter((start, index) => {
      const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
      return start < span.to && start + length <= next;
    });
  };
};

const startsIn = (span: Span, stretch: Stretch, length: number): number[] => {
  const { offset, wallSeenUntil } = stretch;
  const wallTo = Math.min(span.to, stretch.to) + offset;
  const starts: number[] = [];
  let wall = firstMultiple(Math.max(span.from + offset, stretch.from + offset, wallSeenUntil), length);
  while (wall < wallTo) {
    starts.push(wall - offset);
    wall = firstMultiple(wall + 1, length);
  }
  return starts;
};

/** The first multiple of `length` since its midnight that is not before `wall`; each midnight begins a new count. */
const firstMultiple = (wall: number, length: number): number => {
  const midnight = Math.floor(wall / oneDay) * oneDay;
  const multiple = midnight + Math.ceil((wall - midnight) / length) * length;
  return Math.min(multiple, midnight + oneDay);
};

/** The only question put to Temporal: where the offset changes. Everything else is arithmetic (hundreds of openings). */
const stretchesOf = (range: Span, timeZone: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let wallSeenUntil = Number.NEGATIVE_INFINITY;
  // Two days back: no clock was ever set back by more than one, so nothing earlier can be shown again in the range.
  let begin = onWallClock(new Date(range.from - 2 * oneDay), timeZone);
  for (;;) {
    const from = begin.epochMilliseconds;
    const offset = begin.offsetNanoseconds / 1_000_000;
    const next = begin.getTimeZoneTransition('next');
    const to = next?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    stretches.push({ from, to, offset, wallSeenUntil });
    if (next === null || to >= range.to) return stretches;
    wallSeenUntil = to + offset;
    begin = next;
  }
};
