import { describe, expect, it } from 'vitest';
import { type Block, type Mark, paginate, type Section } from './pages.ts';

/** A block that can be found again by its name. */
const block = (name: string, height = 10): Block => ({
  height,
  draw: (top) => [
    {
      kind: 'text',
      x: 0,
      baseline: top,
      text: name,
      direction: 'ltr',
      style: { size: 1, weight: 'regular' },
    },
  ],
});

const namesOf = (pages: Mark[][]) =>
  pages.map((marks) =>
    marks.map((mark) => (mark.kind === 'text' ? `${mark.text}@${mark.baseline}` : '')).join(' '),
  );

/** The first page has room for three blocks of 10, the others for four. */
const room = { firstTop: 10, top: 0, bottom: 40 };

describe('sections on pages', () => {
  it.each<[string, Section[], string[]]>([
    ['one page', [{ blocks: [block('a'), block('b')] }], ['a@10 b@20']],
    [
      'blocks flow on, and the head is repeated',
      [{ head: block('H'), blocks: [block('a'), block('b'), block('c'), block('d'), block('e')] }],
      ['H@10 a@20 b@30', 'H@0 c@10 d@20 e@30'],
    ],
    [
      'a head does not stay alone at the foot',
      [{ blocks: [block('a'), block('b')] }, { head: block('H'), blocks: [block('c')] }],
      ['a@10 b@20', 'H@0 c@10'],
    ],
    [
      'what belongs together goes on together',
      [{ blocks: [block('a')] }, { blocks: [block('b'), block('c'), block('d')], together: true }],
      ['a@10', 'b@0 c@10 d@20'],
    ],
    [
      'what is longer than a page is parted all the same',
      [
        { blocks: [block('a')] },
        { blocks: [block('b'), block('c'), block('d'), block('e'), block('f')], together: true },
      ],
      ['a@10 b@20 c@30', 'd@0 e@10 f@20'],
    ],
    [
      'a block that is higher than a page gets one',
      [{ blocks: [block('a', 90), block('b')] }],
      ['a@10', 'b@0'],
    ],
    ['a section of nothing but a head', [{ head: block('H'), blocks: [] }], ['']],
  ])('%s', (_what, sections, pages) => {
    expect(namesOf(paginate(sections, room))).toEqual(pages);
  });
});
