import type { Block, Style } from './pages.ts';
import type { FormStudent } from './presenter.ts';
import { t } from './texts.ts';
import { beside, type Column, columnsOf, pad, underlined, type WidthOf, writeText } from './writing.ts';

const head: Style = { size: 8.5, weight: 'semibold' };
const number: Style = { size: 10.5, weight: 'regular', muted: true };
const main: Style = { size: 10.5, weight: 'semibold' };
const rest: Style = { size: 10.5, weight: 'regular' };

const gap = 10;
const widths = [14, 120, 44, 0, 76, 82];
/** Number, ID, grade, school, shoe and underwear size. */
const tableOf = (sheet: Column) => columnsOf(widths, sheet, gap);

type Row = { number: number; sheet: Column; widthOf: WidthOf };

const inColumns = (cells: readonly [string, Style][], columns: readonly Column[], widthOf: WidthOf): Block =>
  beside(
    cells.flatMap(([text, style], index) => {
      const column = columns[index];
      return column ? [writeText(widthOf, { text, style, ...column })] : [];
    }),
  );

export const studentsHead = (sheet: Column, widthOf: WidthOf): Block => {
  const titles = [
    '',
    t('form.studentId'),
    t('form.grade'),
    t('form.school'),
    t('form.shoeSize'),
    t('form.underwearSize'),
  ];
  const cells = titles.map((title): [string, Style] => [title, head]);
  return underlined(pad(inColumns(cells, tableOf(sheet), widthOf), { below: 3 }), { ...sheet, thickness: 1 });
};

const ruled = (row: Block, sheet: Column) =>
  underlined(pad(row, { above: 4, below: 4 }), { ...sheet, thickness: 0.5, muted: true });

export const studentRow = (student: FormStudent, { number: count, sheet, widthOf }: Row): Block => {
  const { id, grade, school, shoeSize, underwearSize } = student;
  const texts = [grade, school, shoeSize, underwearSize].map((text): [string, Style] => [text, rest]);
  return ruled(inColumns([[String(count), number], [id, main], ...texts], tableOf(sheet), widthOf), sheet);
};

/** Somebody who comes along: only how they belong to the family is known. */
export const otherRow = (relation: string, { number: count, sheet, widthOf }: Row): Block => {
  const [first, second] = tableOf(sheet);
  if (!first || !second) return { height: 0, draw: () => [] };
  const wide = {
    x: second.x + second.width + gap,
    width: sheet.x + sheet.width - second.x - second.width - gap,
  };
  const cells: [string, Style][] = [
    [String(count), number],
    [t('form.otherPerson'), rest],
    [relation, main],
  ];
  return ruled(inColumns(cells, [first, second, wide], widthOf), sheet);
};
