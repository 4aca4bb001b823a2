import type { Slot, WaitingRow } from '@clothes-closet/contracts';

export type NextOffer = { family: WaitingRow; startsAt: string };

/** What they have just let go is not what they wait for. */
const isAnother = ({ startsAt }: Slot, { offer }: WaitingRow): boolean =>
  offer === null || Date.parse(offer.startsAt) !== Date.parse(startsAt);

/**
 * Whom to offer what with one click: the first in line without an open offer gets the first free time. Undefined where
 * there is nobody, or nothing, to offer.
 */
export const nextOfferOf = (
  families: readonly WaitingRow[],
  slots: readonly Slot[],
): NextOffer | undefined => {
  for (const family of families.filter(({ offer }) => offer?.state !== 'open')) {
    const slot = slots.find((free) => isAnother(free, family));
    if (slot) return { family, startsAt: slot.startsAt };
  }
  return undefined;
};
