import type { Slot } from '@clothes-closet/contracts';
import { dayOf } from '../../lib/dates.ts';

export type SlotDay = { day: string; slots: [Slot, ...Slot[]] };

/** The slots under the days of the site's calendar, both in order of time. */
export const groupByDay = (slots: readonly Slot[], timeZone: string): SlotDay[] => {
  const days = new Map<string, SlotDay>();
  const inOrder = [...slots].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const slot of inOrder) {
    const day = dayOf(slot.startsAt, timeZone);
    const known = days.get(day);
    if (known) known.slots.push(slot);
    else days.set(day, { day, slots: [slot] });
  }
  return [...days.values()];
};

/** The slot that starts at an instant, however that instant is written. */
export const slotAt = (slots: readonly Slot[], startsAt: string): Slot | undefined =>
  slots.find((slot) => Date.parse(slot.startsAt) === Date.parse(startsAt));
