import type { Result } from 'lighthouse';

/** What Lighthouse found on one visit: scores of 100, milliseconds, bytes over the wire. */
export type Figures = Record<keyof typeof readers, number>;

export type FigureName = keyof Figures;

const score = (id: string) => (result: Result) => (result.categories[id]?.score ?? 0) * 100;
const value = (id: string) => (result: Result) => result.audits[id]?.numericValue ?? Number.NaN;

const readers = {
  performance: score('performance'),
  accessibility: score('accessibility'),
  bestPractices: score('best-practices'),
  seo: score('seo'),
  firstPaint: value('first-contentful-paint'),
  largestPaint: value('largest-contentful-paint'),
  blocking: value('total-blocking-time'),
  shift: value('cumulative-layout-shift'),
  speedIndex: value('speed-index'),
  bytes: value('total-byte-weight'),
};

const namesOf = Object.keys as (figures: typeof readers) => FigureName[];

const toFigures = (figure: (name: FigureName) => number): Figures =>
  Object.fromEntries(namesOf(readers).map((name) => [name, figure(name)])) as Figures;

export const readFigures = (result: Result): Figures => toFigures((name) => readers[name](result));

/** Each figure in the middle of its own visits. */
export const medianFigures = (visits: readonly Figures[]): Figures =>
  toFigures((name) => median(visits.map((figures) => figures[name])));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
