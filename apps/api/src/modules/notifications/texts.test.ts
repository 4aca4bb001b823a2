import { locales } from '@clothes-closet/contracts';
import { describe, expect, test } from 'vitest';
import { letterKinds } from './letter.ts';
import { isolate, translateInto } from './texts.ts';

describe.each(locales)('the texts in %s', (locale) => {
  const t = translateInto(locale);

  test('have a form for every plural the language knows', () => {
    const counts = [0, 1, 2, 3, 5, 11, 20, 45, 100, 101, 102, 240, 1_000_000];
    const categories = new Set(counts.map((count) => new Intl.PluralRules(locale).select(count)));
    expect(categories).toEqual(new Set(new Intl.PluralRules(locale).resolvedOptions().pluralCategories));
    for (const count of counts) {
      expect(t('confirmation.duration', { count })).not.toContain('duration');
      expect(t('letter.students', { count })).not.toContain('students_');
      expect(t('letter.students', { count })).not.toBe('letter.students');
    }
  });

  test('take what people typed as it stands, on one line', () => {
    const firstName = 'Ana {{phone}} $t(letter.next)\r\nBcc: x <b>&amp;';
    const kept = 'Ana {{phone}} $t(letter.next) Bcc: x <b>&amp;';
    expect(t('letter.greeting', { firstName })).toContain(isolate(kept, locale));
  });

  test('do not raise their voice', () => {
    for (const kind of letterKinds) expect(t(`${kind}.title`) + t(`${kind}.intro`)).not.toMatch(/[!¡！]/);
  });
});

test('names inside right-to-left text keep their own direction', () => {
  expect(translateInto('ar')('letter.greeting', { firstName: 'Rosa' })).toBe('مرحبًا \u2068Rosa\u2069،');
  expect(translateInto('en')('letter.greeting', { firstName: 'فاطمة' })).toBe('Hello فاطمة,');
});
