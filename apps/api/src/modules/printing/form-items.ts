import { type Block, type Style, stack } from './pages.ts';
import type { Limits } from './presenter.ts';
import { t } from './texts.ts';
import { beside, type Column, columnsOf, pad, underlined, type WidthOf, writeText } from './writing.ts';

const head: Style = { size: 12, weight: 'semibold' };
const quantity: Style = { size: 10, weight: 'semibold' };
const label: Style = { size: 10, weight: 'regular' };

/** Room for a line of handwriting. */
const blank = 72;
const rowHeight = 21;

const halvesOf = (sheet: Column): [Column, Column] =>
  columnsOf([0, (sheet.width - 28) / 2], sheet, 28) as [Column, Column];

export const itemsHead = (sheet: Column, widthOf: WidthOf): Block => {
  const [girls, boys] = halvesOf(sheet);
  const titled = (text: string, column: Column) =>
    underlined(pad(writeText(widthOf, { text, style: head, ...column }), { below: 3 }), {
      ...column,
      thickness: 1.25,
    });
  return pad(beside([titled(t('form.girlStudent'), girls), titled(t('form.boyStudent'), boys)]), {
    below: 3,
  });
};

type Question = { sheet: Column; room: number; widthOf: WidthOf };

/**
 * What a girl and what a boy may take, side by side, each with a blank for what was taken. In one piece where it
 * fits a page; longer lists are parted between two of their lines.
 */
export const itemRows = (limits: Limits, { sheet, room, widthOf }: Question): Block[] => {
  const [girls, boys] = halvesOf(sheet);
  const girlBlocks = limits.female.map((limit) => itemBlock(limit, girls, widthOf));
  const boyBlocks = limits.male.map((limit) => itemBlock(limit, boys, widthOf));
  const whole = beside([stack(girlBlocks), stack(boyBlocks)]);
  if (whole.height < room * mostOfAPage) return [whole];
  const count = Math.max(girlBlocks.length, boyBlocks.length);
  return Array.from({ length: count }, (_, index) =>
    beside([girlBlocks[index], boyBlocks[index]].filter((block) => block !== undefined)),
  );
};

/** The rest is for the head and the signatures. */
const mostOfAPage = 0.8;

const itemBlock = (limit: Limits['female'][number], column: Column, widthOf: WidthOf): Block => {
  const [number, what, room] = columnsOf([14, 0, blank], column, 6) as [Column, Column, Column];
  const text = beside([
    writeText(widthOf, { text: limit.quantity, style: quantity, ...number, align: 'right' }),
    writeText(widthOf, { text: limit.label, style: label, ...what }),
  ]);
  const height = Math.max(rowHeight, text.height + 5);
  const foot = height - 4;
  return {
    height,
    draw: (top) => [
      ...text.draw(top + height - text.height - 2),
      { kind: 'line', x: room.x, y: top + foot, toX: room.x + room.width, toY: top + foot, thickness: 0.6 },
    ],
  };
};
