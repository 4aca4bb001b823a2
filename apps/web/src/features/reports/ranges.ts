import { Day } from '@clothes-closet/contracts';

/** Days, YYYY-MM-DD, both included; an empty text is a day not chosen yet. */
export type Range = { from: string; to: string };

export const quickChoices = ['thisSemester', 'lastSemester', 'thisYear', 'lastYear', 'thisMonth'] as const;
export type QuickChoice = (typeof quickChoices)[number];

const spring = (year: number): Range => ({ from: `${year}-01-01`, to: `${year}-06-30` });
const fall = (year: number): Range => ({ from: `${year}-07-01`, to: `${year}-12-31` });
const schoolYear = (fallYear: number): Range => ({ from: fall(fallYear).from, to: spring(fallYear + 1).to });

const monthOf = (today: string): Range => {
  const lastDay = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).getUTCDate();
  return { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-${lastDay}` };
};

/** What the quick choices mean on a day: Spring is January to June, Fall July to December, a school year both. */
export const rangesAround = (today: string): Record<QuickChoice, Range> => {
  const year = Number(today.slice(0, 4));
  const isSpring = Number(today.slice(5, 7)) <= 6;
  const fallYear = isSpring ? year - 1 : year;
  return {
    thisSemester: isSpring ? spring(year) : fall(year),
    lastSemester: isSpring ? fall(year - 1) : spring(year),
    thisYear: schoolYear(fallYear),
    lastYear: schoolYear(fallYear - 1),
    thisMonth: monthOf(today),
  };
};

/** The range that an address asks for: this semester where it asks for none. */
export const rangeOf = (params: URLSearchParams, today: string): Range => {
  if (!params.has('from') && !params.has('to')) return rangesAround(today).thisSemester;
  const dayOf = (name: string) => {
    const text = params.get(name) ?? '';
    return Day.safeParse(text).success ? text : '';
  };
  return { from: dayOf('from'), to: dayOf('to') };
};

export const paramsOf = (range: Range): URLSearchParams => {
  const params = new URLSearchParams();
  for (const [name, day] of Object.entries(range)) if (day !== '') params.set(name, day);
  return params;
};

/** What keeps a range from being reported on. */
export const problemOf = ({ from, to }: Range): 'incomplete' | 'beforeStart' | undefined => {
  if (from === '' || to === '') return 'incomplete';
  return to < from ? 'beforeStart' : undefined;
};

export const isSameRange = (one: Range, other: Range): boolean =>
  one.from === other.from && one.to === other.to;
