import type { Direction } from './runs.ts';
import type { Weight } from './typefaces.ts';

/** Points, as all measures here: 72 to the inch. */
export type Style = { size: number; weight: Weight; muted?: boolean };

export type TextMark = {
  kind: 'text';
  x: number;
  baseline: number;
  text: string;
  direction: Direction;
  style: Style;
};

/** What is put on a page, from its top left corner. */
export type Mark =
  | TextMark
  | { kind: 'line'; x: number; y: number; toX: number; toY: number; thickness: number; muted?: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number }
  | { kind: 'hanger'; x: number; y: number; size: number };

/** Something of a height, that is put where there is room. */
export type Block = { height: number; draw: (top: number) => Mark[] };

/** Blocks one under the other; `head` stands above them, again on each page that they flow on to. */
export type Section = {
  head?: Block;
  blocks: readonly Block[];
  /** Goes on to the next page rather than being parted, unless it is longer than a page. */
  together?: boolean;
};

export type Room = { top: number; bottom: number };

/**
 * Sections on as many pages as they need, `firstTop` on the first page and `room` on the others. A head is never
 * left alone at a page's foot, and a block is never parted.
 */
export const paginate = (sections: readonly Section[], room: Room & { firstTop: number }): Mark[][] => {
  const pages: Mark[][] = [[]];
  let y = room.firstTop;
  let pageTop = y;
  const turnPage = () => {
    pages.push([]);
    y = room.top;
    pageTop = y;
  };
  const put = (block: Block) => {
    pages.at(-1)?.push(...block.draw(y));
    y += block.height;
  };
  const fits = (height: number) => y + height <= room.bottom;
  const isFresh = () => y === pageTop;

  for (const { head, blocks, together } of sections) {
    const headHeight = head?.height ?? 0;
    const height = headHeight + heightOf(blocks);
    if (together && !fits(height) && height <= room.bottom - room.top && !isFresh()) turnPage();
    blocks.forEach((block, index) => {
      const above = index === 0 ? headHeight : 0;
      const mustTurn = !fits(above + block.height) && !isFresh();
      if (mustTurn) turnPage();
      if (head && (index === 0 || mustTurn)) put(head);
      put(block);
    });
  }
  return pages;
};

export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0);

/** Blocks as one that is not parted. */
export const stack = (blocks: readonly Block[]): Block => ({
  height: heightOf(blocks),
  draw: (top) => {
    let y = top;
    return blocks.flatMap((block) => {
      const marks = block.draw(y);
      y += block.height;
      return marks;
    });
  },
});

export const space = (height: number): Block => ({ height, draw: () => [] });
