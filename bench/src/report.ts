import { type Measurement, medianOf, type Ratio, ratioOf } from './rounds.ts';

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A table in Markdown, so that it can be copied into docs/performance.md as it is. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  print([line(head), rule, ...rows.map(line), ''].join('\n'));
};

const pad = (cell: string, width: number, column: number) =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);

export const measurementHead = [
  '',
  'requests/s',
  'p50 ms',
  'p97.5 ms',
  'processor ms',
  'of its limit (min–max)',
];

/** One line for a side; `limit` is what it is held against, left out for a limit itself. */
export const measurementRow = (
  name: string,
  side: readonly Measurement[],
  limit?: readonly Measurement[],
): string[] => {
  const { perSecond, p50, p975, processor } = medianOf(side);
  return [
    name,
    amount(perSecond),
    amount(p50),
    amount(p975),
    amount(processor),
    limit ? share(ratioOf(side, limit)) : '',
  ];
};

/** Three digits that count. */
export const amount = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const share = ({ median, least, most }: Ratio) => `${percent(median)} (${percent(least)}–${percent(most)})`;

export const percent = (part: number): string => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;
