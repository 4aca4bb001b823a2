import {
  type ItemKind,
  itemKinds,
  type ServedReport,
  type SizesReport,
  shoeSizes,
  underwearSizes,
} from '@clothes-closet/contracts';
import { admin } from '@clothes-closet/texts/en/admin';
import { everyMonth } from './months.ts';
import type { ServedMonth, SizeCount } from './repository.ts';
import type { Table } from './spreadsheet.ts';

const { file, items: itemNames, shoes, underwear, unknownSize } = admin.reports;

const totalOf = (months: readonly ServedMonth[], count: (month: ServedMonth) => number): number =>
  months.reduce((total, month) => total + count(month), 0);

const peopleOf = ({ students, others }: ServedMonth): number => students + others;

const itemsOf = (month: ServedMonth): number => itemKinds.reduce((total, kind) => total + month[kind], 0);

export const presentServed = (months: readonly ServedMonth[]): ServedReport => ({
  people: {
    total: totalOf(months, peopleOf),
    students: totalOf(months, ({ students }) => students),
    others: totalOf(months, ({ others }) => others),
  },
  items: Object.fromEntries(
    itemKinds.map((kind) => [kind, totalOf(months, (month) => month[kind])]),
  ) as Record<ItemKind, number>,
  totalItems: totalOf(months, itemsOf),
  appointments: totalOf(months, ({ appointments }) => appointments),
  months: everyMonth(months).map((month) => ({
    month: month.month,
    appointments: month.appointments,
    people: peopleOf(month),
    items: itemsOf(month),
  })),
});

/** A line a month and one for all of them. */
export const servedTable = (months: readonly ServedMonth[]): Table => {
  const columns: [string, (month: ServedMonth) => number][] = [
    [file.appointments, ({ appointments }) => appointments],
    [file.students, ({ students }) => students],
    [file.others, ({ others }) => others],
    [file.people, peopleOf],
    ...itemKinds.map((kind): [string, (month: ServedMonth) => number] => [
      itemNames[kind],
      (month) => month[kind],
    ]),
    [file.items, itemsOf],
  ];
  return {
    name: file.served,
    rows: [
      [file.month, ...columns.map(([title]) => title)],
      ...everyMonth(months).map((month) => [month.month, ...columns.map(([, count]) => count(month))]),
      [file.total, ...columns.map(([, count]) => totalOf(months, count))],
    ],
  };
};

export const presentSizes = (counts: readonly SizeCount[]): SizesReport => ({
  shoes: inFormOrder(counts, 'shoes', shoeSizes),
  underwear: inFormOrder(counts, 'underwear', underwearSizes),
});

/** Sizes that the form no longer has come after those of the form; not known is last. */
const inFormOrder = (counts: readonly SizeCount[], wanted: SizeCount['kind'], sizes: readonly string[]) => {
  const placeOf = (size: string | null) => {
    if (size === null) return sizes.length + 1;
    return sizes.includes(size) ? sizes.indexOf(size) : sizes.length;
  };
  return counts
    .filter(({ kind }) => kind === wanted)
    .map(({ size, count }) => ({ size, count }))
    .sort((a, b) => placeOf(a.size) - placeOf(b.size) || String(a.size).localeCompare(String(b.size), 'en'));
};

export const sizesTable = (counts: readonly SizeCount[]): Table => {
  const report = presentSizes(counts);
  const linesOf = (kind: string, sizes: SizesReport['shoes']) =>
    sizes.map(({ size, count }) => [kind, size ?? unknownSize, count]);
  return {
    name: file.sizes,
    rows: [
      [file.kind, file.size, file.students],
      ...linesOf(shoes, report.shoes),
      ...linesOf(underwear, report.underwear),
    ],
  };
};
