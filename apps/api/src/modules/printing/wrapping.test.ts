import { describe, expect, it } from 'vitest';
import { wrap } from './wrapping.ts';

/** Every character is one wide. */
const measure = (text: string) => [...text].length;

describe('a text in lines of 10', () => {
  it.each([
    ['short', 'one two', ['one two']],
    ['between words', 'one two three four', ['one two', 'three four']],
    ['after a hyphen', 'Hernández-Villa', ['Hernández-', 'Villa']],
    ['inside a word that is wider than a line', 'abcdefghijklmnop qr', ['abcdefghij', 'klmnop qr']],
    ['before an @ and a dot of an address', 'rosa.marin@example.org', ['rosa.marin', '@example', '.org']],
    ['not before the dot of a number', 'Adult size 11.5', ['Adult size', '11.5']],
    ['not between a letter and its marks', 'aaaaaaaaaक्षि', ['aaaaaaaaa', 'क्षि']],
    ['empty', '', ['']],
  ])('breaks %s', (_where, text, lines) => {
    expect(wrap(text, 10, measure)).toEqual(lines);
  });

  it('has no line wider than there is room, and loses no letter', () => {
    const school = 'Very Long Name of a School with-hyphens and averyveryverylongword '.repeat(2).trim();
    const lines = wrap(school, 13, measure);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(13);
    expect(lines.join('').replaceAll(' ', '')).toBe(school.replaceAll(' ', ''));
  });
});
