import { describe, expect, it } from 'vitest';
import { directionOf, printable, runsOf } from './runs.ts';

/** Two faces, one of them for Arabic and Hebrew; neither has an emoji. */
const faces = {
  faceFor: (codePoints: readonly number[], preferred?: string) => {
    if (codePoints.some((codePoint) => codePoint > 0xffff)) return undefined;
    const isEastern = codePoints.some((codePoint) => codePoint >= 0x590 && codePoint < 0x700);
    return isEastern || preferred === 'eastern' ? 'eastern' : 'western';
  },
};

const shown = (text: string) => {
  const line = printable(text);
  return runsOf(line, directionOf(line), faces).map((run) => run.text.replaceAll('\u00a0', ' '));
};

describe('a line, from left to right', () => {
  it.each([
    ['Latin', 'Rosa Marín (2)', ['Rosa Marín (2)']],
    ['Arabic, its words together', 'أحمد الحداد', ['أحمد الحداد']],
    ['a number inside Arabic', 'أحمد 2 الحداد', ['الحداد', ' ', '2', 'أحمد ']],
    ['Latin after Arabic', 'أحمد Ali', ['Ali', 'أحمد ']],
    ['Arabic after Latin', 'Ali أحمد', ['Ali ', 'أحمد']],
    ['a number of two digits inside Hebrew', 'בית 12 ספר', ['ספר', ' ', '12', 'בית ']],
    ['brackets around Arabic, which turn', '(أحمد)', ['أحمد(', ')']],
    ['what no face has', 'Fox 🦊🦊', ['Fox \ufffd\ufffd']],
    ['nothing', '', ['']],
  ])('holds %s', (_what, text, runs) => {
    expect(shown(text)).toEqual(runs);
  });

  it('is read in the order in which it was written', () => {
    const runs = runsOf('أحمد 2 الحداد', 'rtl', faces).sort((a, b) => a.turn - b.turn);
    expect(runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('')).toBe('أحمد 2 الحداد');
  });
});

it.each([
  ['composes letters and marks', 'Thi\u0323', 'Thị'],
  ['keeps to one line', 'Rosa\n\tMarín\u2028', 'Rosa Marín'],
  ['drops what turns the text around it', 'abc\u202edef\u2066', 'abcdef'],
  ['drops control characters', 'a\u0000b', 'ab'],
  ['mends half a character', 'a\ud83e', 'a\ufffd'],
])('a printable text %s', (_what, text, found) => {
  expect(printable(text)).toBe(found);
});
