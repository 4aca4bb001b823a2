import PDFDocument from 'pdfkit';
import type { Mark, Style, TextMark } from './pages.ts';
import { directionOf, printable, type Run, runsOf } from './runs.ts';
import { openFont, type Typefaces, type Weight } from './typefaces.ts';
import type { WidthOf } from './writing.ts';

const ink = '#000000';
/** Still black enough for a tired printer. */
const mutedInk = '#4d4d4d';
const mutedLine = '#8c8c8c';

type Options = { title: string; width: number; height: number; madeAt: Date };

export type Paper = ReturnType<typeof createPaper>;

/** A document that pages are put into one by one; what is done of it can be read at any time. */
export const createPaper = (typefaces: Typefaces, { title, width, height, madeAt }: Options) => {
  const size: [number, number] = [width, height];
  const doc = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    // None of the built-in ones: they know Western letters only.
    font: '',
    lang: 'en-US',
    displayTitle: true,
    info: { Title: title, CreationDate: madeAt },
  });
  const take = (face: string, weight: Weight, points: number) => {
    const { name, bytes } = typefaces.font(face, weight);
    // pdfkit takes an opened font, too; its types don't know yet.
    if (!registered.has(name)) doc.registerFont(name, openFont(bytes) as unknown as Uint8Array);
    registered.add(name);
    return doc.font(name, points);
  };
  const registered = new Set<string>();

  const widthOfRun = ({ text, face }: Run, { size, weight }: Style) =>
    take(face, weight, size).widthOfString(text);
  const widths = new Map<string, number>();
  /** Asked many times for the same words; kept for the size of 1 point. */
  const widthOf: WidthOf = (text, style) => {
    const key = `${style.weight} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * style.size;
    const line = printable(text);
    const unit = { ...style, size: 1 };
    const found = runsOf(line, directionOf(line), typefaces).reduce(
      (sum, run) => sum + widthOfRun(run, unit),
      0,
    );
    widths.set(key, found);
    return found * style.size;
  };

  const drawText = ({ x, baseline, text, direction, style }: TextMark) => {
    doc.fillColor(style.muted ? mutedInk : ink);
    let from = x;
    const placed = runsOf(text, direction, typefaces).map((run) => {
      const start = from;
      from += widthOfRun(run, style);
      return { ...run, start };
    });
    // Put down in the order of reading, in which most readers of the file find it again.
    for (const { text: part, face, start } of placed.sort((a, b) => a.turn - b.turn)) {
      take(face, style.weight, style.size);
      doc.text(part, start, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
  };
  const drawMark = (mark: Mark) => {
    if (mark.kind === 'text') drawText(mark);
    else drawShape(doc, mark);
  };

  return {
    doc,
    widthOf,
    /** Puts marks on a page of their own. */
    addPage: (marks: readonly Mark[]) => {
      doc.addPage({ size, margin: 0 });
      marks.forEach(drawMark);
    },
  };
};

const drawShape = (doc: PDFKit.PDFDocument, mark: Exclude<Mark, TextMark>) => {
  if (mark.kind === 'line') {
    const { x, y, toX, toY, thickness, muted } = mark;
    doc.moveTo(x, y).lineTo(toX, toY).lineWidth(thickness);
    doc.stroke(muted ? mutedLine : ink);
  } else if (mark.kind === 'box') {
    doc.rect(mark.x, mark.y, mark.width, mark.height).lineWidth(1).stroke(ink);
  } else {
    doc.save().translate(mark.x, mark.y);
    doc
      .scale(mark.size / 32)
      .path(hanger)
      .lineWidth(2.2)
      .lineCap('round')
      .lineJoin('round');
    doc.stroke(ink).restore();
  }
};

/** Our mark, as on the pages. */
const hanger =
  'M16 14v-1.9c0-.9.5-1.6 1.4-2.1a3.1 3.1 0 1 0-4.6-2.7M16 14 4.6 22.1c-1.5 1-.8 3.2 1 3.2h20.8c1.8 0 2.5-2.2 1-3.2z';
