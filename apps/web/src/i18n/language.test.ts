import { expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

const wishes = (given: Partial<Parameters<typeof preferredLanguage>[0]>) =>
  preferredLanguage({ search: '', stored: null, browser: [], ...given });

it('follows the address, then an earlier choice, then the browser', () => {
  const all = { search: '?lang=fr', stored: 'es', browser: ['ar-IQ'] };
  expect(wishes(all)).toBe('fr');
  expect(wishes({ ...all, search: '' })).toBe('es');
  expect(wishes({ ...all, search: '', stored: null })).toBe('ar');
});

it('takes the first of the browser’s languages that we have', () => {
  expect(wishes({ browser: ['vi', 'es-MX', 'en'] })).toBe('es');
});

it('passes over what we do not have, down to English', () => {
  expect(wishes({ search: '?lang=xx', stored: 'klingon', browser: ['vi'] })).toBe('en');
});
