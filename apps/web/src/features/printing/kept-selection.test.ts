import { expect, it } from 'vitest';
import { nothingKept, readKept, writeKept } from './kept-selection.ts';

const id = '01980000-0000-7000-8000-000000000001';

it.each([
  { scope: 'name=ann b&status=booked', ids: [id, id.replace('1980', '1981')] },
  { scope: '', ids: [id] },
  { scope: 'date=2027-01-17', ids: [] },
])('a selection comes back as it was kept: $scope', (kept) => {
  expect(readKept(writeKept(kept))).toEqual(kept);
});

it.each([null, '', 'something else', '{"ids":1}'])('what is no selection is none: %s', (stored) => {
  expect(readKept(stored)).toEqual(nothingKept);
});
