import bidiFactory, { type Bidi } from 'bidi-js';
import { type FaceName, type Typefaces, unbrokenSpace } from './typefaces.ts';

export type Direction = 'ltr' | 'rtl';

/** A piece of a line in one face and direction; what runs from the right is turned and joined as it is drawn. */
export type Run = { text: string; face: FaceName };

/** One of a line; `turn` is its place in the order in which they are read. */
export type PlacedRun = Run & { turn: number };

type Faces = Pick<Typefaces, 'faceFor'>;
type Piece = Run & { level: number };

// Its types speak of an ES module; what Node loads is the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Shown for what no face has. */
const replacement = '\ufffd';

/** They say something about the text around them and have no form of their own; direction is found out anew here. */
const formless = /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cc}/gu;

/** The marks that join and vary the letters beside them; a face need not have them. */
const joining = /\u200c|\u200d|[\ufe00-\ufe0f]/gu;

/** A text as it can be printed on a line: composed, without what can't be seen or would break the line. */
export const printable = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').replace(formless, '').trim();

/** Written from the left with letters of the first face alone: almost every line is. */
const isPlain = (text: string) => /^[\u0020-\u024f\u1e00-\u1eff]*$/.test(text);

/** The direction in which a text is read: that of its first letter. */
export const directionOf = (text: string): Direction =>
  isPlain(text) || bidi.getEmbeddingLevels(text).paragraphs[0]?.level !== 1 ? 'ltr' : 'rtl';

/** What stands on a printable line, from left to right, whatever direction its parts are read in. */
export const runsOf = (line: string, direction: Direction, faces: Faces): PlacedRun[] => {
  if (direction === 'ltr' && isPlain(line)) {
    const face = faces.faceFor(codePointsOf(line));
    if (face !== undefined) return [{ text: line, face, turn: 0 }];
  }
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const pieces = piecesOf(line, (index) => levels[index] ?? 0, faces);
  return reordered(pieces.map((piece, turn) => ({ ...piece, turn })));
};

const piecesOf = (line: string, levelAt: (index: number) => number, faces: Faces): Piece[] => {
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const level = levelAt(index);
    const last = pieces.at(-1);
    const next = { ...shown(segment, { level, last, faces }), level };
    if (last && last.face === next.face && last.level === level) last.text += next.text;
    else pieces.push(next);
  }
  return pieces.map(turned);
};

const isRightToLeft = (level: number) => level % 2 === 1;

type Place = { level: number; last: Piece | undefined; faces: Faces };

/** From the right, signs and spaces keep to the face of the letters before them: it is one run the longer. */
const shown = (character: string, { level, last, faces }: Place): Run => {
  const isTurned = isRightToLeft(level);
  const preferred = isTurned && last?.level === level ? last.face : undefined;
  const text = (isTurned && bidi.getMirroredCharacter(character)) || character;
  const face = faces.faceFor(codePointsOf(text.replace(joining, '')), preferred);
  if (face === undefined) return { text: replacement, face: faces.faceFor(codePointsOf(replacement)) ?? '' };
  return { text: isTurned && text === ' ' ? unbrokenSpace : text, face };
};

const codePointsOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

const letterFromTheRight =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Signs that stand alone among words from the right have no letters by which their drawing could tell. */
const turned = (piece: Piece): Piece =>
  isRightToLeft(piece.level) && !letterFromTheRight.test(piece.text)
    ? {
        ...piece,
        text: Array.from(graphemes.segment(piece.text), ({ segment }) => segment)
          .reverse()
          .join(''),
      }
    : piece;

/** Rule L2 of the Unicode Bidirectional Algorithm: from the highest level down, each stretch is turned around. */
const reordered = <Any extends Piece>(pieces: readonly Any[]): Any[] => {
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  let order = [...pieces];
  for (let level = highest; level > 0; level -= 1) {
    order = stretchesOf(order, level).flatMap((stretch) =>
      (stretch[0]?.level ?? 0) >= level ? stretch.reverse() : stretch,
    );
  }
  return order;
};

const stretchesOf = <Any extends Piece>(pieces: readonly Any[], level: number): Any[][] => {
  const stretches: Any[][] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last?.[0] && last[0].level >= level === piece.level >= level) last.push(piece);
    else stretches.push([piece]);
  }
  return stretches;
};
