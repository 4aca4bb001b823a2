import { booking as ar } from '@clothes-closet/texts/ar/booking';
import { booking as en } from '@clothes-closet/texts/en/booking';
import { booking as es } from '@clothes-closet/texts/es/booking';
import { booking as fr } from '@clothes-closet/texts/fr/booking';
import { describe, expect, it } from 'vitest';
import { findRows, textRowsOf } from './text-rows.ts';

const texts = {
  en: { page: { title: 'Book', times_one: '{{count}} time', times_other: '{{count}} times' } },
  es: { page: { title: 'Reservar', times_one: 'una', times_many: 'de', times_other: 'más' } },
  ar: { page: { times_zero: '0', times_one: '1', times_two: '2', times_few: '3', times_other: '6' } },
  fr: { page: { title: '  ', times_one: 'une', times_many: 'de', times_other: 'des', extra: 'Réserver' } },
};
const rows = textRowsOf(texts);
const rowOf = (key: string) => rows.find((row) => row.key === key);

describe('the texts side by side', () => {
  it('have a gap where a language lacks one, or has it empty', () => {
    expect(rows.map(({ key }) => key)).toEqual(['page.title', 'page.times', 'page.extra']);
    expect(rowOf('page.title')).toEqual({
      key: 'page.title',
      wordings: {
        en: [{ text: 'Book' }],
        es: [{ text: 'Reservar' }],
        ar: [{ text: undefined }],
        fr: [{ text: undefined }],
      },
      isMissing: true,
    });
    expect(rowOf('page.extra')?.wordings.en).toEqual([{ text: undefined }]);
  });

  it('have each plural form that a language needs, and a gap for one that is not there', () => {
    expect(rowOf('page.times')?.wordings.en.map(({ form }) => form)).toEqual(['one', 'other']);
    expect(rowOf('page.times')?.wordings.ar).toEqual([
      { form: 'zero', text: '0' },
      { form: 'one', text: '1' },
      { form: 'two', text: '2' },
      { form: 'few', text: '3' },
      { form: 'many', text: undefined },
      { form: 'other', text: '6' },
    ]);
    expect(rowOf('page.times')?.isMissing).toBe(true);
  });

  it('of the booking page lack nothing', () => {
    const ours = textRowsOf({ en, es, ar, fr });
    expect(ours.length).toBeGreaterThan(150);
    expect(ours.filter(({ isMissing }) => isMissing).map(({ key }) => key)).toEqual([]);
  });
});

describe('a search', () => {
  const found = (query: string, onlyMissing = false) =>
    findRows(rows, { query, onlyMissing }).map(({ key }) => key);

  it('finds words of any language and names, without capitals and accents', () => {
    expect(found('reserv')).toEqual(['page.title', 'page.extra']);
    expect(found('MAS')).toEqual(['page.times']);
    expect(found('page.t')).toEqual(['page.title', 'page.times']);
    expect(found('  ')).toHaveLength(3);
    expect(found('nowhere')).toEqual([]);
  });

  it('can be for what is missing only', () => {
    const complete = textRowsOf({ en: { a: 'A', b: 'B' }, es: { a: 'A' }, ar: { a: 'A' }, fr: { a: 'A' } });
    expect(findRows(complete, { query: '', onlyMissing: true }).map(({ key }) => key)).toEqual(['b']);
    expect(findRows(complete, { query: 'a', onlyMissing: true })).toEqual([]);
  });
});
