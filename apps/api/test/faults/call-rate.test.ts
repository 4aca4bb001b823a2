import { expect, it } from 'vitest';
import { mostWithin } from './call-rate.ts';

const at = (...seconds: number[]) => seconds.map((second) => new Date(second * 1_000));

it.each([
  ['nothing', at(), 0],
  ['all at once', at(5, 5, 5), 3],
  ['a full minute between them', at(0, 60), 1],
  ['a minute that begins anywhere', at(0, 31, 40, 59, 61, 90, 95), 5],
  ['any order', at(90, 0, 61, 31), 3],
])('the busiest minute of %s', (_case, times, most) => {
  expect(mostWithin(times)).toBe(most);
});
