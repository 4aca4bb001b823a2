import type { ServedReport } from '@clothes-closet/contracts';

type Month = Pick<ServedReport['months'][number], 'month' | 'people'>;

/** So many can be told apart on a chart, a phone's too. */
const mostMonths = 18;

/** People by month, or by year where there are too many months to look at. */
export const stretchesOf = (
  months: readonly Month[],
): { by: 'month' | 'year'; rows: { at: string; people: number }[] } => {
  if (months.length <= mostMonths) {
    return { by: 'month', rows: months.map(({ month, people }) => ({ at: month, people })) };
  }
  const years = new Map<string, number>();
  for (const { month, people } of months) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + people);
  }
  return { by: 'year', rows: [...years].map(([at, people]) => ({ at, people })) };
};
