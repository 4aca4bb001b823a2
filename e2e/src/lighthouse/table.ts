import type { FigureName, Figures } from './figures.ts';

const whole = (amount: number) => Math.round(amount).toString();
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

const columns: [FigureName, string, (amount: number) => string][] = [
  ['performance', 'performance', whole],
  ['accessibility', 'accessibility', whole],
  ['bestPractices', 'best practices', whole],
  ['seo', 'SEO', whole],
  ['firstPaint', 'first paint s', seconds],
  ['largestPaint', 'largest paint s', seconds],
  ['blocking', 'blocked ms', whole],
  ['shift', 'layout shift', (amount) => amount.toFixed(3)],
  ['speedIndex', 'speed index s', seconds],
  ['bytes', 'kB', (amount) => whole(amount / 1000)],
];

/** In Markdown, so that it can be copied into docs/performance.md as it is. */
export const tableOf = (pages: readonly { name: string; figures: Figures }[]): string =>
  [
    ['', ...columns.map(([, title]) => title)],
    ['---', ...columns.map(() => '---:')],
    ...pages.map(({ name, figures }) => [name, ...columns.map(([key, , write]) => write(figures[key]))]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
