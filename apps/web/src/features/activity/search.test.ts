import { expect, it } from 'vitest';
import { isSearching, noSearch, paramsOf, searchOf } from './search.ts';

const id = '01980000-0000-7000-8000-000000000001';

it('an address and a search say the same', () => {
  const search = { actor: 'ada@example.org', action: 'admin.added', appointmentId: id } as const;
  expect(searchOf(paramsOf(search, 3))).toEqual(search);
  expect(paramsOf(search, 3).get('page')).toBe('3');
  expect(paramsOf(noSearch).toString()).toBe('');
});

it('what makes no sense in an address is no filter', () => {
  const search = searchOf(new URLSearchParams('actor=%20&action=dance&appointmentId=12'));
  expect(search).toEqual(noSearch);
  expect(isSearching(search)).toBe(false);
});
