import { locales } from '@clothes-closet/contracts';
import { describe, expect, it, test } from 'vitest';
import { letterKinds } from './letter.ts';
import { writeSamples } from './samples.ts';

const samples = writeSamples();
const named = samples.map((sample) => [`${sample.kind} in ${sample.locale}`, sample] as const);
test('there is a sample of every message in every language', () => {
  expect(samples.map(({ kind, locale }) => `${kind} ${locale}`).sort()).toEqual(
    locales.flatMap((locale) => letterKinds.map((kind) => `${kind} ${locale}`)).sort(),
  );
});

describe.each(named)('%s', (_name, sample) => {
  const { subject, html, text, sms, kind, locale } = sample;

  it('has all its words, in its own language', () => {
    for (const part of [subject, html, text, sms]) {
      expect(part.trim()).not.toBe('');
      expect(part).not.toMatch(/\{\{|\}\}|undefined|null|\[object|Invalid Date/);
      expect(part).not.toMatch(new RegExp(`\\b(letter|sms|choices|${letterKinds.join('|')})\\.[a-z]`, 'i'));
    }
    const english = samples.find((other) => other.kind === kind && other.locale === 'en');
    if (locale !== 'en') expect(subject).not.toBe(english?.subject);
  });

  it('leads to the same address by its button, its text part and its text message', () => {
    const [, url = ''] = /<td class="button"[^>]*><a href="([^"]*)"/.exec(html) ?? [];
    expect(text.split('\n')).toContain(url);
    expect(sms.split('\n')).toContain(url);
  });

  it('leads nowhere but to the site, its map, its phone and its mailbox', () => {
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(https:\/\/(closet|maps)\.riverbend\.example\/|tel:|mailto:closet@)/);
  });

  it('has a text part of short paragraphs, with bare links on lines of their own', () => {
    const lines = text.split('\n');
    for (const line of lines.filter((one) => one.includes('https://')))
      expect(line).toMatch(/^https:\/\/\S+$/);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\n{3,}/i);
    // Whoever looks for addresses in it takes what isolates one for a part of it.
    expect(text).not.toMatch(/[\u2066-\u2069]closet@|\.example[\u2066-\u2069]/);
  });

  it('is a short text message that names no child', () => {
    expect(sms).not.toMatch(/104233|104871|Lincoln/);
    expect(sms.length).toBeLessThan(320);
  });

  it('has a file for the calendar where there is a time to keep, and only there', () => {
    expect(sample.calendar !== undefined).toBe(kind !== 'waitlisted' && kind !== 'offered');
    if (!sample.calendar) return;
    expect(sample.calendar).toContain(`METHOD:${kind === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`);
    for (const line of sample.calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

test('the file for the calendar is the same event all along, each change a newer one', () => {
  for (const locale of locales) {
    const files = Object.fromEntries(
      samples.filter((sample) => sample.locale === locale).map(({ kind, calendar = '' }) => [kind, calendar]),
    );
    const uidOf = (kind: string) => /^UID:(.*)$/m.exec(files[kind] ?? '')?.[1];
    const sequenceOf = (kind: string) => Number(/^SEQUENCE:(\d+)/m.exec(files[kind] ?? '')?.[1]);
    expect(uidOf('confirmation')).toBeTruthy();
    expect(uidOf('rescheduled')).toBe(uidOf('confirmation'));
    expect(uidOf('cancelled')).toBe(uidOf('confirmation'));
    expect(sequenceOf('rescheduled')).toBeGreaterThan(sequenceOf('confirmation'));
    expect(sequenceOf('cancelled')).toBeGreaterThan(sequenceOf('rescheduled'));
  }
});

test('an offer says until when to answer, before anything else to be done', () => {
  for (const { html, text, sms, locale } of samples.filter(({ kind }) => kind === 'offered')) {
    const words = {
      en: 'Monday, September 21',
      es: 'lunes, 21 de septiembre',
      ar: 'الاثنين، 21 سبتمبر',
      fr: 'lundi 21 septembre',
    };
    for (const part of [html, text, sms]) expect(part).toContain(words[locale]);
    expect(html.indexOf('/offers/')).toBeLessThan(html.indexOf('104233'));
    expect(text.indexOf('/offers/')).toBeLessThan(text.indexOf('104233'));
  }
});
