import { describe, expect, it } from 'vitest';
import { createTypefaces, openFont } from './typefaces.ts';

const typefaces = createTypefaces();
const faceOf = (text: string) => typefaces.faceFor(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));

describe('every script that families here write', () => {
  it.each([
    ['Vietnamese', 'Nguyễn Thị Hường Đặng'],
    ['Arabic, Persian, Urdu, Pashto, Kurdish', 'مُحَمَّد چگونه ٹھیک ښځه ڕۆژ'],
    ['Cyrillic', 'Ёлкина Ґанок'],
    ['Greek', 'Παπαδοπούλου'],
    ['Hebrew', 'שָׁלוֹם'],
    ['Devanagari', 'अर्जुन'],
    ['Bengali', 'দেবাশীষ'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ'],
    ['Gujarati', 'ગુજરાતી'],
    ['Tamil', 'தமிழ்'],
    ['Telugu', 'శ్రీ'],
    ['Thai', 'น้ำ'],
    ['Khmer', 'ស្រី'],
    ['Burmese', 'ကျော်'],
    ['Amharic', 'አበበ'],
    ['Georgian, Armenian, Lao', 'ქართული Ձեռք ລາວ'],
    ['Chinese, simplified and traditional', '张伟張偉'],
    ['Japanese', '田中さくら斎藤タロウ'],
    ['Korean', '김민준'],
  ])('has a font, and no letter trips it: %s', (_script, text) => {
    for (const word of text.split(' ')) {
      const face = faceOf(word);
      expect(face, word).toBeDefined();
      const { bytes } = typefaces.font(face ?? '', 'semibold');
      expect(openFont(bytes).layout(word).advanceWidth).toBeGreaterThan(0);
    }
  });
});

it('no font has an emoji of its own', () => {
  expect(faceOf('\u{1f98a}')).toBeUndefined();
});
