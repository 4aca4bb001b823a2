import { expect, it } from 'vitest';
import { countTextParts } from './text-parts.ts';

it.each([
  ['160 letters of the old alphabet', 'é'.repeat(160), 1],
  ['161 of them', 'e'.repeat(161), 2],
  ['306 of them', 'e'.repeat(306), 2],
  ['307 of them', 'e'.repeat(307), 3],
  ['80 brackets, which count twice', '['.repeat(80), 1],
  ['81 brackets', '['.repeat(81), 2],
  ['70 letters with one that is not in it', `${'e'.repeat(69)}á`, 1],
  ['71 Arabic letters', 'م'.repeat(71), 2],
  ['135 Arabic letters', 'م'.repeat(135), 3],
])('%s', (_what, text, parts) => {
  expect(countTextParts(text)).toBe(parts);
});
