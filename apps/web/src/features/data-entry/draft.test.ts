import type { Items, Visit } from '@clothes-closet/contracts';
import { describe, expect, it } from 'vitest';
import {
  countAll,
  countChanges,
  countOfKind,
  countOfVisit,
  type Draft,
  firstFault,
  isChanged,
  isOvertaken,
  numbersToSave,
  orphansOf,
  textIn,
  withText,
} from './draft.ts';

const none: Items = { socks: 0, underwear: 0, shoes: 0, coats: 0, backpacks: 0, misc: 0 };

const visit = (id: string, items: Partial<Items> = {}): Visit => ({
  id,
  student: null,
  person: { relation: 'brother' },
  items: { ...none, ...items },
});

const begun: Draft = { version: 3, typed: {} };
const typing = (visitId: string, kind: keyof Items, text: string, draft = begun) =>
  withText(draft, { visitId, kind }, text);

describe('what is typed', () => {
  const visits = [visit('a', { socks: 2, misc: 1 }), visit('b', { socks: 4 })];

  it('stands in its cell; the others show what is saved', () => {
    const draft = typing('a', 'socks', '7');
    expect(textIn(draft, visits[0] as Visit, 'socks')).toBe('7');
    expect(textIn(draft, visits[1] as Visit, 'socks')).toBe('4');
    expect(textIn(undefined, visits[0] as Visit, 'misc')).toBe('1');
  });

  it('counts at once, in its row, its column and in all', () => {
    const draft = typing('a', 'socks', '7');
    expect(countOfVisit(draft, visits[0] as Visit)).toBe(8);
    expect(countOfKind(draft, visits, 'socks')).toBe(11);
    expect(countAll(draft, visits)).toBe(12);
  });

  it('counts as none while it is no number', () => {
    expect(countAll(typing('a', 'socks', 'x'), visits)).toBe(5);
  });

  it('is a change only where it says something else than is saved', () => {
    const draft = typing('b', 'socks', '5', typing('a', 'socks', ' 2'));
    expect(countChanges(draft, visits)).toBe(1);
    expect(isChanged(draft, visits[1] as Visit, 'socks')).toBe(true);
    expect(countChanges(typing('a', 'shoes', 'x'), visits)).toBe(1);
    expect(countChanges(undefined, visits)).toBe(0);
  });

  it('is refused at the first cell that holds no number', () => {
    const draft = typing('b', 'socks', '1000', typing('b', 'misc', 'x'));
    expect(firstFault(draft, visits)).toEqual({ visitId: 'b', kind: 'socks' });
    expect(firstFault(begun, visits)).toBeUndefined();
  });
});

describe('mine and theirs', () => {
  const draft = typing('a', 'socks', '7', typing('a', 'coats', ''));

  it('are known to have parted once theirs is newer than what I saw', () => {
    expect(isOvertaken(draft, { version: 3 })).toBe(false);
    expect(isOvertaken(draft, { version: 4 })).toBe(true);
    expect(isOvertaken(undefined, { version: 4 })).toBe(false);
  });

  it('become one: mine where I typed, theirs in all other cells', () => {
    const theirs = [visit('a', { socks: 3, shoes: 1, coats: 2 }), visit('c', { misc: 5 })];
    expect(numbersToSave(draft, { visits: theirs })).toEqual([
      { id: 'a', items: { ...none, socks: 7, shoes: 1, coats: 0 } },
      { id: 'c', items: { ...none, misc: 5 } },
    ]);
    expect(countChanges(draft, theirs)).toBe(2);
  });

  it('do not differ where both wrote the same', () => {
    expect(countChanges(draft, [visit('a', { socks: 7 })])).toBe(0);
  });

  it('tell what was typed for somebody who was taken off meanwhile', () => {
    expect(orphansOf(draft, [visit('b')])).toEqual([['socks', '7']]);
    expect(orphansOf(draft, [visit('a')])).toEqual([]);
  });
});
