/** How wide a text would be. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What stays together: a word with the space, hyphen or slash that ends it; an address is parted before `@` and dots. */
const partsOf = (text: string): string[] => text.split(/(?<=[\s\-/])|(?=[@.]\p{L})/u);

/** A text in lines, none wider than `width`: broken between words, and inside one only where it fills a whole line. */
export const wrap = (text: string, width: number, measure: Measure): string[] => {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    if (measure(`${line}${part}`.trimEnd()) <= width) {
      line += part;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    const pieces = cut(part, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines;
};

/** A part that is wider than a line, cut between characters; the last piece may have room left. */
const cut = (part: string, width: number, measure: Measure): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(part)) {
    if (piece && measure(`${piece}${segment}`.trimEnd()) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
};
