import type { Block, Mark, Style, TextMark } from './pages.ts';
import { directionOf, printable } from './runs.ts';
import { wrap } from './wrapping.ts';

export type WidthOf = (text: string, style: Style) => number;

/** A column of a page, or of a table. */
export type Column = { x: number; width: number };

/** From one line to the next, as a share of the size. */
const leading = 1.36;
/** From a line's top to what its letters stand on. */
const rise = 1.06;

export type Align = 'left' | 'right';
export type Writing = Column & { text: string; style: Style; align?: Align };

/** A text in a column, in as many lines as it needs. */
export const writeText = (widthOf: WidthOf, { text, x, width, style, align = 'left' }: Writing): Block => {
  const whole = printable(text);
  const direction = directionOf(whole);
  const lineHeight = style.size * leading;
  const lines = wrap(whole, width, (part) => widthOf(part, style));
  const startOf = (line: string) => (align === 'right' ? x + width - widthOf(line, style) : x);
  return {
    height: lines.length * lineHeight,
    draw: (top) =>
      lines.map((line, index) => ({
        kind: 'text',
        x: startOf(line),
        baseline: top + index * lineHeight + style.size * rise,
        text: line,
        direction,
        style,
      })) satisfies TextMark[],
  };
};

/** Blocks beside each other; as high as the highest. */
export const beside = (blocks: readonly Block[]): Block => ({
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  draw: (top) => blocks.flatMap((block) => block.draw(top)),
});

export const pad = (block: Block, { above = 0, below = 0 }): Block => ({
  height: above + block.height + below,
  draw: (top) => block.draw(top + above),
});

type Ruled = { x: number; width: number; thickness: number; muted?: boolean };

/** With a line along its lower edge. */
export const underlined = (block: Block, { x, width, ...line }: Ruled): Block => ({
  height: block.height,
  draw: (top) => {
    const y = top + block.height;
    return [...block.draw(top), { kind: 'line', x, y, toX: x + width, toY: y, ...line } satisfies Mark];
  },
});

/** Columns of the given widths from `x` on, `gap` apart; a width of 0 takes what is left. */
export const columnsOf = (widths: readonly number[], { x, width }: Column, gap: number): Column[] => {
  const taken = widths.reduce((sum, each) => sum + each, 0) + gap * (widths.length - 1);
  let from = x;
  return widths.map((each) => {
    const column = { x: from, width: each || width - taken };
    from += column.width + gap;
    return column;
  });
};
