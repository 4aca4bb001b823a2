import type { ServedMonth } from './repository.ts';

/** The months from the first to the last with those between in which nobody came: a gap must show as one. */
export const everyMonth = (months: readonly ServedMonth[]): ServedMonth[] => {
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  return namesBetween(first.month, last.month).map((name) => known.get(name) ?? emptyMonth(name));
};

const namesBetween = (first: string, last: string): string[] => {
  const length = numberOf(last) - numberOf(first) + 1;
  return Array.from({ length }, (_, index) => nameOf(numberOf(first) + index));
};

/** Months since the year 0. */
const numberOf = (name: string): number => Number(name.slice(0, 4)) * 12 + Number(name.slice(5)) - 1;

const nameOf = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

const emptyMonth = (month: string): ServedMonth => ({
  month,
  appointments: 0,
  students: 0,
  others: 0,
  socks: 0,
  underwear: 0,
  shoes: 0,
  coats: 0,
  backpacks: 0,
  misc: 0,
});
