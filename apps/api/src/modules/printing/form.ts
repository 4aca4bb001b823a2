import { itemRows, itemsHead } from './form-items.ts';
import { otherRow, studentRow, studentsHead } from './form-people.ts';
import { type Block, type Mark, paginate, type Section, type Style, space, stack } from './pages.ts';
import type { Form, Limits } from './presenter.ts';
import { t } from './texts.ts';
import { beside, type Column, columnsOf, pad, underlined, type WidthOf, writeText } from './writing.ts';

/** Letter, upright. */
export const formPaper = { width: 612, height: 792 };

const sheet: Column = { x: 46, width: 520 };
const edge = { top: 38, bottom: formPaper.height - 40 };

const small: Style = { size: 8.5, weight: 'regular', muted: true };
const label: Style = { size: 8, weight: 'regular', muted: true };
const value: Style = { size: 10.5, weight: 'regular' };

type Paper = { siteName: string; limits: Limits; widthOf: WidthOf };

/** How each appointment's form is laid out on pages; what is the same on all of them is made once. */
export const createFormLayout = ({ siteName, limits, widthOf }: Paper): ((form: Form) => Mark[][]) => {
  const firstHead = headOf(siteName, { widthOf, isFirst: true });
  const items: Section = {
    head: itemsHead(sheet, widthOf),
    blocks: [...itemRows(limits, { sheet, room: edge.bottom - edge.top, widthOf }), signatures(widthOf)],
    together: true,
  };
  return (form) => {
    const runningHead = headOf(form.name, { widthOf });
    const sections: Section[] = [
      { blocks: [guardianBlock(form, widthOf), space(16)] },
      { head: studentsHead(sheet, widthOf), blocks: peopleRows(form, widthOf) },
      { blocks: [space(18)] },
      items,
    ];
    const pages = paginate(sections, {
      firstTop: edge.top + firstHead({}).height,
      top: edge.top + runningHead({}).height,
      bottom: edge.bottom,
    });
    return pages.map((marks, index) => {
      const place = pages.length > 1 ? t('page', { page: index + 1, pages: pages.length }) : undefined;
      const head = index === 0 ? firstHead({ place }) : runningHead({ place });
      return [...head.draw(edge.top), ...marks];
    });
  };
};

const peopleRows = ({ students, others }: Form, widthOf: WidthOf): Block[] => [
  ...students.map((student, index) => studentRow(student, { number: index + 1, sheet, widthOf })),
  ...others.map((relation, index) =>
    otherRow(relation, { number: students.length + index + 1, sheet, widthOf }),
  ),
];

/** A line on top of a page: whose it is, and which of how many. */
const headOf =
  (name: string, { widthOf, isFirst = false }: { widthOf: WidthOf; isFirst?: boolean }) =>
  ({ place = '' }: { place?: string | undefined }): Block => {
    const [left, right] = columnsOf([0, 90], sheet, 12) as [Column, Column];
    const inset = isFirst ? 19 : 0;
    const line = beside([
      ...(isFirst ? [hanger] : []),
      writeText(widthOf, { text: name, style: small, x: left.x + inset, width: left.width - inset }),
      writeText(widthOf, { text: place, style: small, ...right, align: 'right' }),
    ]);
    return pad(underlined(pad(line, { below: 4 }), { ...sheet, thickness: 0.75 }), { below: 14 });
  };

const hanger: Block = { height: 12, draw: (top) => [{ kind: 'hanger', x: sheet.x, y: top - 2, size: 14 }] };

const guardianBlock = (form: Form, widthOf: WidthOf): Block => {
  const [who, when] = columnsOf([0, 200], sheet, 20) as [Column, Column];
  const at = (column: Column, text: string, style: Style) => writeText(widthOf, { text, style, ...column });
  const titled = (column: Column, title: string, text: string) =>
    stack([at(column, title, label), at(column, text, value)]);
  const atEnd = (text: string, style: Style) => writeText(widthOf, { text, style, ...when, align: 'right' });
  const [phone, email, first, last] = columnsOf([140, 0, 56, 150], sheet, 14) as [
    Column,
    Column,
    Column,
    Column,
  ];
  return stack([
    beside([
      stack([at(who, t('form.name'), label), at(who, form.name, { size: 19, weight: 'semibold' })]),
      stack([
        atEnd(t('form.dateAndTime'), label),
        atEnd(form.day, { size: 11, weight: 'semibold' }),
        ...(form.time ? [atEnd(form.time, { size: 15, weight: 'semibold' })] : []),
        ...(form.status ? [atEnd(form.status, { size: 10.5, weight: 'semibold' })] : []),
      ]),
    ]),
    space(8),
    beside([
      titled(phone, t('form.phone'), form.phone),
      titled(email, t('form.email'), form.email),
      titled(first, t('form.firstTime'), form.firstTime),
      titled(last, t('form.lastAppointment'), form.lastAppointment),
    ]),
  ]);
};

const signatures = (widthOf: WidthOf): Block => {
  const columns = columnsOf([0, 255], sheet, 24);
  return stack([
    space(30),
    beside(
      [t('form.orderFilledBy'), t('form.parentSignature')].map((text, index) => {
        const column = columns[index] ?? sheet;
        return {
          height: 18,
          draw: (top) => [
            { kind: 'line', x: column.x, y: top, toX: column.x + column.width, toY: top, thickness: 0.75 },
            ...writeText(widthOf, { text, style: label, ...column }).draw(top + 3),
          ],
        } satisfies Block;
      }),
    ),
  ]);
};
