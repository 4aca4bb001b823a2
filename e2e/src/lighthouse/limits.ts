import type { FigureName, Figures } from './figures.ts';

/** Scores that a page has to reach. */
export type Limits = Partial<Record<FigureName, number>>;

const forAll = { performance: 95, accessibility: 100, bestPractices: 100 };

export const limits = {
  public: { ...forAll, seo: 95 },
  /** Search engines are asked to leave it out, which Lighthouse counts as a fault. */
  personal: forAll,
} satisfies Record<string, Limits>;

/** The figures that fall short, in words. */
export const shortfalls = (figures: Figures, { ...least }: Limits): string[] =>
  Object.entries(least)
    .map(([name, limit]) => ({ name, limit, reached: figures[name as FigureName] }))
    .filter(({ limit, reached }) => !(Math.round(reached) >= limit))
    .map(({ name, limit, reached }) => `${name} is ${Math.round(reached)}, less than ${limit}`);
