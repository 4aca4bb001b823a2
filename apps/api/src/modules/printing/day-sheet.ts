import { type Block, type Mark, paginate, type Style, space, stack } from './pages.ts';
import type { SheetRow } from './presenter.ts';
import { t } from './texts.ts';
import { beside, type Column, columnsOf, pad, underlined, type WidthOf, writeText } from './writing.ts';

/** Letter, on its side: a day is a wide table. */
export const sheetPaper = { width: 792, height: 612 };

export type DaySheet = { siteName: string; day: string; rows: readonly SheetRow[] };

const sheet: Column = { x: 34, width: sheetPaper.width - 68 };
const edge = { top: 34, bottom: sheetPaper.height - 34 };

const title: Style = { size: 17, weight: 'semibold' };
const small: Style = { size: 9, weight: 'regular', muted: true };
const head: Style = { size: 8.5, weight: 'semibold' };
const main: Style = { size: 10.5, weight: 'semibold' };
const rest: Style = { size: 10, weight: 'regular' };

const gap = 8;
const tickBox = 13;
/** Box, time, guardian, ID, grade, girl or boy, shoes, underwear, others, notes. */
const columns = columnsOf([24, 52, 140, 72, 34, 42, 60, 74, 36, 0], sheet, gap);
const [box, time, guardian, id, grade, gender, shoes, underwear, others, notes] = columns as [
  Column,
  Column,
  Column,
  Column,
  Column,
  Column,
  Column,
  Column,
  Column,
  Column,
];

/** The pages on which a volunteer at the door ticks off who has come. */
export const layOutDaySheet = (sheetOf: DaySheet, widthOf: WidthOf): Mark[][] => {
  const { rows } = sheetOf;
  const first = titleBlock(sheetOf, widthOf);
  const running = runningHead(sheetOf, widthOf);
  const nothing = pad(
    writeText(widthOf, { text: t('daySheet.empty'), style: { ...main, size: 13 }, ...sheet }),
    { above: 24 },
  );
  const section =
    rows.length === 0
      ? { blocks: [nothing] }
      : { head: tableHead(widthOf), blocks: rows.map((row) => rowBlock(row, widthOf)) };
  const pages = paginate([section], {
    firstTop: edge.top + first.height,
    top: edge.top + running.height,
    bottom: edge.bottom - 18,
  });
  return pages.map((marks, index) => {
    const place = t('page', { page: index + 1, pages: pages.length });
    const foot = writeText(widthOf, { text: place, style: small, ...sheet, align: 'right' });
    return [...(index === 0 ? first : running).draw(edge.top), ...marks, ...foot.draw(edge.bottom - 12)];
  });
};

const titleBlock = ({ siteName, day, rows }: DaySheet, widthOf: WidthOf): Block => {
  const [left, right] = columnsOf([0, 230], sheet, 20) as [Column, Column];
  const write = (text: string, style: Style, column: Column) =>
    writeText(widthOf, { text, style, ...column });
  const atEnd = (text: string) => writeText(widthOf, { text, style: rest, ...right, align: 'right' });
  return stack([
    beside([
      stack([write(`${t('daySheet.title')} · ${siteName}`, small, left), write(day, title, left)]),
      pad(atEnd(rows.length === 0 ? '' : countsOf(rows)), { above: 17 }),
    ]),
    space(10),
  ]);
};

const countsOf = (rows: readonly SheetRow[]): string => {
  const students = rows.reduce((sum, row) => sum + row.students.length, 0);
  const people = rows.reduce((sum, row) => sum + row.others, 0);
  return [
    t('daySheet.appointments', { count: rows.length }),
    t('daySheet.students', { count: students }),
    ...(people > 0 ? [t('daySheet.others', { count: people })] : []),
  ].join(', ');
};

const runningHead = ({ day }: DaySheet, widthOf: WidthOf): Block =>
  pad(writeText(widthOf, { text: `${t('daySheet.title')} · ${day}`, style: small, ...sheet }), { below: 6 });

const tableHead = (widthOf: WidthOf): Block => {
  const titles: [string, Column][] = [
    [t('daySheet.here'), box],
    [t('daySheet.time'), time],
    [t('daySheet.guardian'), guardian],
    [t('daySheet.students'), id],
    [t('daySheet.grade'), grade],
    [t('daySheet.gender'), gender],
    [t('daySheet.shoeSize'), shoes],
    [t('daySheet.underwearSize'), underwear],
    [t('daySheet.otherPeople'), others],
    [t('daySheet.notes'), notes],
  ];
  const cells = titles.map(([text, column]) => writeText(widthOf, { text, style: head, ...column }));
  return underlined(pad(beside(cells), { below: 3 }), { ...sheet, thickness: 1.25 });
};

const rowBlock = (row: SheetRow, widthOf: WidthOf): Block => {
  const write = (text: string, style: Style, column: Column) =>
    writeText(widthOf, { text, style, ...column });
  const content = beside([
    { height: tickBox + 4, draw: (top) => [tick(top + 1)] },
    stack([write(row.time, main, time), ...(row.status ? [write(row.status, small, time)] : [])]),
    stack([
      write(row.name, main, guardian),
      write(row.phone, rest, guardian),
      write(row.language, rest, guardian),
    ]),
    stack(row.students.map((student) => studentLine(student, widthOf))),
    ...(row.others > 0 ? [write(String(row.others), rest, others)] : []),
  ]);
  return underlined(pad(content, { above: 6, below: 7 }), { ...sheet, thickness: 0.6 });
};

const tick = (top: number): Mark => ({ kind: 'box', x: box.x + 1, y: top, width: tickBox, height: tickBox });

const studentLine = (student: SheetRow['students'][number], widthOf: WidthOf): Block => {
  const cells: [string, Column, Style][] = [
    [student.id, id, { ...rest, weight: 'semibold' }],
    [student.grade, grade, rest],
    [student.gender, gender, rest],
    [student.shoeSize, shoes, rest],
    [student.underwearSize, underwear, rest],
  ];
  return pad(beside(cells.map(([text, column, style]) => writeText(widthOf, { text, style, ...column }))), {
    below: 2,
  });
};
