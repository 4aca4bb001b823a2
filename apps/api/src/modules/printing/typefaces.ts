import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';

export type Weight = 'regular' | 'semibold';

/** A font file by weight; a face of one weight is used for both. */
type Face = { name: string; files: Record<Weight, string> };

const family = (name: string, folder: string): Face => ({
  name,
  files: {
    regular: `@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`,
    semibold: `@expo-google-fonts/${folder}/600SemiBold/${name}_600SemiBold.ttf`,
  },
});

const noto = (script: string) => family(`NotoSans${script}`, `noto-sans-${script.toLowerCase()}`);

const single = (name: string, file: string): Face => ({ name, files: { regular: file, semibold: file } });

/** The first that has a character prints it. The last three are large: they are opened only when asked for. */
const faces: readonly Face[] = [
  // Latin, Vietnamese, Greek, Cyrillic, Devanagari.
  family('NotoSans', 'noto-sans'),
  // Its letters are whole, those of Noto Sans Arabic are put together from parts: the file could not be searched.
  family('IBMPlexSansArabic', 'ibm-plex-sans-arabic'),
  noto('Hebrew'),
  noto('Ethiopic'),
  noto('Myanmar'),
  noto('Thai'),
  noto('Khmer'),
  noto('Bengali'),
  noto('Gurmukhi'),
  noto('Gujarati'),
  noto('Tamil'),
  noto('Telugu'),
  {
    name: 'DejaVuSans',
    files: {
      regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
      semibold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
    },
  },
  single(
    'ChocolateClassicalSans',
    '@expo-google-fonts/chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
  ),
  single('GowunDodum', '@expo-google-fonts/gowun-dodum/400Regular/GowunDodum_400Regular.ttf'),
];

export type FaceName = string;

export type Typefaces = {
  /** The face that has every one of these code points, the preferred one if it has; undefined where none has. */
  faceFor: (codePoints: readonly number[], preferred?: FaceName) => FaceName | undefined;
  /** The font of a face in a weight; one that serves for both weights has the same name in both. */
  font: (face: FaceName, weight: Weight) => { name: string; bytes: Buffer };
};

/** The fonts of printed pages; each file is read once, when it is first needed. */
export const createTypefaces = (): Typefaces => {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map<string, Buffer>();
  const fonts = new Map<FaceName, Font>();
  const known = new Map<number, FaceName | undefined>();

  const read = (path: string) => remembered(files, path, () => readFileSync(resolve(path)));
  const fontOf = ({ name, files }: Face) => remembered(fonts, name, () => openFont(read(files.regular)));
  const hasAll = (face: Face, codePoints: readonly number[]) =>
    codePoints.every((codePoint) => fontOf(face).hasGlyphForCodePoint(codePoint));
  const firstWith = (codePoints: readonly number[]) => faces.find((face) => hasAll(face, codePoints))?.name;
  const faceOf = (name: FaceName) => faces.find((each) => each.name === name);

  return {
    faceFor: (codePoints, preferred) => {
      const wished = preferred === undefined ? undefined : faceOf(preferred);
      if (wished && hasAll(wished, codePoints)) return wished.name;
      const [only] = codePoints;
      return only !== undefined && codePoints.length === 1
        ? remembered(known, only, () => firstWith(codePoints))
        : firstWith(codePoints);
    },
    font: (name, weight) => {
      const face = faceOf(name);
      if (!face) throw new Error('there is no such face');
      return { name: face.files[weight], bytes: read(face.files[weight]) };
    },
  };
};

const remembered = <Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = values.get(key);
  if (known !== undefined || values.has(key)) return known as Value;
  const made = make();
  values.set(key, made);
  return made;
};

/** To be opened for each document anew: a font remembers what its letters stood for where it was used. */
export const openFont = (file: Buffer): Font => {
  const font = create(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('a font file holds no single font');
  const layOut = font.layout.bind(font);
  const turned = new Set<Glyph>();
  font.layout = (text) => {
    const run = attempt(layOut, text.replaceAll(unbrokenSpace, ' '));
    if (run.direction !== 'rtl') return run;
    // Readers turn what runs from the right around sign by sign, and would turn the letters of a ligature, too.
    for (const glyph of run.glyphs) {
      if (glyph.codePoints.length > 1 && !turned.has(glyph)) {
        glyph.codePoints.reverse();
        turned.add(glyph);
      }
    }
    return run;
  };
  return font;
};

/** Stands for a space where words must be laid out together; pdfkit would part them, and lose their order. */
export const unbrokenSpace = '\u00a0';

const attempt = (layOut: Font['layout'], text: string): GlyphRun => {
  try {
    return layOut(text, composedLatin.test(text) ? wholeLetters : {});
  } catch {
    // fontkit 2.0.4 trips over a mark for which a letter has no place (getAnchor of null).
    return layOut(text, unplacedMarks);
  }
};

const unplacedMarks = { mark: false, mkmk: false, abvm: false, blwm: false };

/** Taken apart into letter and mark, a Vietnamese letter would be found in the file as the letter alone. */
const wholeLetters = { ccmp: false };
const composedLatin = /^[\u0020-\u024f\u1e00-\u1eff]*$/;
