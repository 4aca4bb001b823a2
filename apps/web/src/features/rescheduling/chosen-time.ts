import { Instant, type Slot } from '@clothes-closet/contracts';
import { readWallClock } from '../../lib/wall-clock.ts';

/** As the fields hold it; `occurrence` counts where the time comes twice, on the night when clocks go back. */
export type TimeFields = { day: string; time: string; occurrence: 'first' | 'second' };

export type ChosenTime =
  | { kind: 'none'; missing: 'day' | 'time' }
  | { kind: 'skipped' }
  | { kind: 'chosen'; startsAt: string; comesTwice: boolean };

/** Years in which nobody books, and half-typed ones, are no day. */
const chosen = (startsAt: string, comesTwice: boolean): ChosenTime =>
  Instant.safeParse(startsAt).success
    ? { kind: 'chosen', startsAt, comesTwice }
    : { kind: 'none', missing: 'day' };

/** The instant that the fields mean in a zone. */
export const readChosenTime = ({ day, time, occurrence }: TimeFields, timeZone: string): ChosenTime => {
  const read = readWallClock(day, time, timeZone);
  if (!read) return { kind: 'none', missing: readWallClock(day, '12:00', timeZone) ? 'time' : 'day' };
  if (read.kind === 'skipped') return { kind: 'skipped' };
  return read.kind === 'once' ? chosen(read.instant, false) : chosen(read[occurrence], true);
};

export type Remark = 'same' | 'past' | 'free' | 'notFree';

type Question = {
  startsAt: string;
  /** When the appointment is now. */
  before: string | null;
  /** Undefined while they are not known. */
  slots: readonly Slot[] | undefined;
  now: number;
};

/** What is to be said of a chosen time. An admin may choose any; only the one it has already makes no sense. */
export const remarkOn = ({ startsAt, before, slots, now }: Question): Remark | undefined => {
  const instant = Date.parse(startsAt);
  if (before !== null && Date.parse(before) === instant) return 'same';
  if (instant <= now) return 'past';
  if (!slots) return undefined;
  return slots.some((slot) => Date.parse(slot.startsAt) === instant) ? 'free' : 'notFree';
};
