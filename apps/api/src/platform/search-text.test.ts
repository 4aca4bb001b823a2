import { describe, expect, it } from 'vitest';
import { toSearchText } from './search-text.ts';

describe('toSearchText', () => {
  it.each([
    ['case', 'GARCIA', 'garcia'],
    ['accents', 'José Núñez-Müller', 'jose nunez muller'],
    ['accents typed as separate marks', 'Jose\u0301', 'jose'],
    ['Vietnamese', 'Đặng Thị Hường', 'dang thi huong'],
    ['Turkish capital İ and dotless ı', 'İpek Yıldız', 'ipek yildiz'],
    ['letters with a stroke', 'Łucja Sørensen', 'lucja sorensen'],
    ['Arabic vowel marks', 'مُحَمَّد', 'محمد'],
    ['Arabic hamza', 'أحمد إبراهيم آمنة', 'احمد ابراهيم امنه'],
    ['Arabic alef maksura and the Persian letters', 'ليلى علی', 'ليلي علي'],
    ['the Arabic stretch', 'محـــمد', 'محمد'],
    ['straight and curly apostrophes', "O'Brien O’Brien", 'obrien obrien'],
    ['hyphens, long ones too', 'Smith-Jones Smith–Jones', 'smith jones smith jones'],
    ['white space of every kind', '  Ana\u00a0 \tMaría\n', 'ana maria'],
    ['invisible characters', 'Ana\u200b\u200f', 'ana'],
    ['full-width letters and ligatures', 'Ａnna ﬁsher', 'anna fisher'],
    ['German ß', 'Groß', 'gross'],
    ['wildcards stay what they are', '100%_\\', '100%_\\'],
    ['nothing', ' ', ''],
  ])('%s', (_case, text, expected) => {
    expect(toSearchText(text)).toBe(expected);
  });

  it('is at its end after one turn', () => {
    for (const text of ['Đặng', 'İ', 'O’Brien', 'ﷺ', '한글', 'ǅ']) {
      const once = toSearchText(text);
      expect(toSearchText(once)).toBe(once);
    }
  });
});
