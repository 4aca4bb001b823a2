import { onWallClock } from './days.ts';
import { createOverlapCount, type Interval, mergeOpenings } from './intervals.ts';
import { createWallClockGrid, type Span } from './wall-clock-grid.ts';

const minute = 60_000;

/** One bookable start: `slotMinutes` of real time from `startsAt`. */
export type Slot = Interval;

/** The time that a visit takes which starts at an instant, whether it may be booked or not. */
export const slotFrom = (startsAt: Date, { slotMinutes }: Pick<SlotRules, 'slotMinutes'>): Slot => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + slotMinutes * minute),
});

/** In whole numbers. `timeZone` is an IANA name, `stations` the families served at once, months are calendar months. */
export type SlotRules = {
  timeZone: string;
  slotMinutes: number;
  stations: number;
  minimumNoticeMinutes: number;
  horizonMonths: number;
};

/**
 * What the free slots follow from: `openings`; `blocks`, the busy events (all-day ones already as the time of their
 * days); `appointments`, the live ones, of any length and anywhere. In any order. `within` limits the answer to slots
 * that start in it.
 */
export type SlotQuestion = {
  openings: readonly Interval[];
  blocks: readonly Interval[];
  appointments: readonly Interval[];
  rules: SlotRules;
  now: Date;
  within?: Interval;
};

/**
 * Every slot that may be booked, in order (product.md, Slots 1–5): wholly inside one merged opening, on the site's
 * wall-clock grid, free of blocks, with a station left, later than now and the notice, and within the horizon.
 *
 * - In the hour that comes twice each wall-clock time is offered once, in its first pass; none in the missing hour.
 * - Slots never overlap: one that would run into the next grid time is not offered (see createWallClockGrid). So it
 *   is with the last before midnight if `slotMinutes` does not divide the day, and with any longer than its day.
 * - Ignored: intervals without length or with an invalid date. No slots: an invalid `now` or `within`, or rules
 *   that make none (`slotMinutes` or `horizonMonths` not whole, `slotMinutes` or `stations` not above zero).
 *
 * Throws RangeError for an unknown time zone.
 */
export const findFreeSlots = (question: SlotQuestion): Slot[] => {
  const { openings, blocks, appointments, rules } = question;
  const bookable = bookableStarts(question);
  if (bookable === null) return [];
  const length = rules.slotMinutes * minute;
  const gridStarts = createWallClockGrid({ range: bookable, length, timeZone: rules.timeZone });
  const countBlocks = createOverlapCount(blocks);
  const countAppointments = createOverlapCount(appointments);
  return mergeOpenings(openings)
    .flatMap((opening) => gridStarts(startsFitting(opening, length, bookable)))
    .filter((start) => countBlocks(start, start + length) === 0)
    .filter((start) => countAppointments(start, start + length) < rules.stations)
    .map((start) => ({ startsAt: new Date(start), endsAt: new Date(start + length) }));
};

/**
 * The slot that starts at this instant if it may be booked, else null: always what findFreeSlots would say, so its
 * docs hold here. Enough to ask with are the openings, blocks and appointments that overlap the slot itself.
 */
export const isFreeSlot = (startsAt: Date, question: SlotQuestion): Slot | null => {
  const { within } = question;
  if (within !== undefined && !(startsAt >= within.startsAt && startsAt < within.endsAt)) return null;
  const thisInstant = { startsAt, endsAt: new Date(startsAt.getTime() + 1) };
  return findFreeSlots({ ...question, within: thisInstant })[0] ?? null;
};

/** Whether a stretch of time, whatever its length and start, overlaps no block and leaves a station (Slots 3). */
export const isUntaken = (
  { startsAt, endsAt }: Interval,
  { blocks, appointments, stations }: Pick<SlotQuestion, 'blocks' | 'appointments'> & { stations: number },
): boolean => {
  const [from, to] = [startsAt.getTime(), endsAt.getTime()];
  return createOverlapCount(blocks)(from, to) === 0 && createOverlapCount(appointments)(from, to) < stations;
};

/** The instants at which a slot may start by rule 4 and `within`, whatever the openings; null if there are none. */
const bookableStarts = ({ rules, now, within }: SlotQuestion): Span | null => {
  const { slotMinutes, stations, minimumNoticeMinutes, horizonMonths, timeZone } = rules;
  const areRulesSound =
    Number.isInteger(slotMinutes) && slotMinutes > 0 && stations > 0 && Number.isInteger(horizonMonths);
  if (!areRulesSound || Number.isNaN(now.getTime())) return null;
  const earliest = now.getTime() + minimumNoticeMinutes * minute;
  const latest = onWallClock(now, timeZone).add({ months: horizonMonths }).epochMilliseconds;
  const from = Math.max(earliest + 1, within?.startsAt.getTime() ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(latest + 1, within?.endsAt.getTime() ?? Number.POSITIVE_INFINITY);
  return from < to ? { from, to } : null;
};

/** The bookable starts from which a slot ends no later than its opening. */
const startsFitting = (opening: Interval, length: number, bookable: Span): Span => ({
  from: Math.max(bookable.from, opening.startsAt.getTime()),
  to: Math.min(bookable.to, opening.endsAt.getTime() - length + 1),
});
