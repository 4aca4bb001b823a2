import { describe, expect, it } from 'vitest';
import { isSearching, noSearch, paramsOf, searchOf } from './search.ts';

const fromAddress = (query: string) => searchOf(new URLSearchParams(query));

describe('a search in the address', () => {
  it('comes back as it was put there', () => {
    const search = { date: '2027-01-17', name: 'Nguyễn & Söhne', studentId: 'T01', status: 'no_show' };
    expect(searchOf(paramsOf(search))).toEqual(search);
  });

  it.each(['', 'date=tomorrow', 'date=2027-02-30', 'status=late', 'name=%20%20'])(
    'is none where it makes no sense: "%s"',
    (query) => expect(fromAddress(query)).toEqual(noSearch),
  );

  it('keeps what makes sense beside what does not', () =>
    expect(fromAddress('date=17.1.&name=ann')).toEqual({ ...noSearch, name: 'ann' }));

  it('is never longer than the API takes', () =>
    expect(fromAddress(`name=${'a'.repeat(500)}`).name).toHaveLength(100));

  it('holds only what is set, and no first page', () => {
    expect(paramsOf(noSearch).toString()).toBe('');
    expect(paramsOf({ ...noSearch, name: 'ann' }, 2).toString()).toBe('name=ann&page=2');
  });
});

it('knows whether anything is searched for', () => {
  expect(isSearching(noSearch)).toBe(false);
  expect(isSearching({ ...noSearch, status: 'booked' })).toBe(true);
});
