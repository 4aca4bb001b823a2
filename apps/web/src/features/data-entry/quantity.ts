import { mostOfAnItem } from '@clothes-closet/contracts';

/** Why what stands in a cell is no number of items. */
export type Fault = 'notANumber' | 'notWhole' | 'negative' | 'tooMany';

/** An emptied cell: nothing was taken. */
const isEmpty = (text: string) => text.trim() === '';

export const faultOf = (text: string): Fault | undefined => {
  if (isEmpty(text)) return undefined;
  const tidy = text.trim();
  if (!/^[+-]?\d+([.,]\d*)?$/.test(tidy)) return 'notANumber';
  const number = Number(tidy.replace(',', '.'));
  if (number < 0) return 'negative';
  if (number > mostOfAnItem) return 'tooMany';
  return Number.isInteger(number) ? undefined : 'notWhole';
};

/** How many a cell says; undefined where it says no such number. */
export const quantityOf = (text: string): number | undefined => {
  if (faultOf(text)) return undefined;
  return isEmpty(text) ? 0 : Number(text.trim().replace(',', '.'));
};

/** One more or one less; stays within what is possible, and as it is where no number stands. */
export const stepped = (text: string, by: 1 | -1): string => {
  const quantity = quantityOf(text);
  if (quantity === undefined) return text;
  return String(Math.min(mostOfAnItem, Math.max(0, quantity + by)));
};
