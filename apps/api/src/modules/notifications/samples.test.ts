import { locales } from '@clothes-closet/contracts';
import { describe, expect, it, test } from 'vitest';
import { letterKinds } from './letter.ts';
import { type Sample, writeSamples } from './samples.ts';
import { directionOf } from './texts.ts';

const samples = writeSamples();
const named = samples.map((sample) => [`${sample.kind} in ${sample.locale}`, sample] as const);
/** Of those that every program reads: Outlook's own table stands in a comment. */
const tagsOf = (html: string, name: string) =>
  html.replace(/<!--.*?-->/gs, '').match(new RegExp(`<${name}[ >][^>]*`, 'g')) ?? [];
const linksOf = ({ html }: Sample) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

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

  it('has one thing to press, at the address that the text part and the text message name too', () => {
    const buttons = [...html.matchAll(/<a href="([^"]*)" style="display:inline-block;padding:14px 24px;/g)];
    expect(buttons).toHaveLength(1);
    const url = (buttons[0]?.[1] ?? '').replaceAll('&amp;', '&');
    expect(text.split('\n')).toContain(url);
    expect(sms.split('\n')).toContain(url);
  });

  it('leads nowhere but to the site, its map, its phone and its mailbox', () => {
    for (const href of linksOf(sample))
      expect(href).toMatch(/^(https:\/\/(closet|maps)\.riverbend\.example\/|tel:|mailto:closet@)/);
  });

  it('is laid out so that Gmail shows and Outlook keeps it', () => {
    // Gmail cuts what is longer than 102 kB, and drops the head, scripts and what is fetched; Outlook knows tables only.
    expect(Buffer.byteLength(html)).toBeLessThan(50_000);
    expect(html).not.toMatch(
      /<(script|link|img|form|input|button|svg|video|object)\b|@import|url\(|position:|flex|grid/,
    );
    for (const table of tagsOf(html, 'table')) {
      expect(table).toContain('role="presentation"');
      expect(table).toContain('cellpadding="0"');
    }
    for (const name of ['p', 'h1', 'h2', 'li', 'td', 'a'])
      for (const tag of tagsOf(html, name)) expect(tag).toContain('style="');
    // Whoever darkens or fills by itself goes by the attribute.
    expect(tagsOf(html, 'table').filter((tag) => /background:/.test(tag) && !/bgcolor=/.test(tag))).toEqual(
      [],
    );
    expect(html).toMatch(/<!--\[if mso\]>.*<!\[endif\]-->/);
  });

  it('says its language and direction where Gmail leaves them', () => {
    const dir = directionOf(locale);
    const inner = html.slice(html.indexOf('<body'));
    expect(inner).toContain(`<div lang="${locale}" dir="${dir}">`);
    expect(inner).toContain(`<td align="${dir === 'rtl' ? 'right' : 'left'}"`);
  });

  it('has a text part of short paragraphs, with bare links on lines of their own', () => {
    const lines = text.split('\n');
    for (const line of lines.filter((one) => one.includes('https://')))
      expect(line).toMatch(/^https:\/\/\S+$/);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\n{3,}/i);
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
  }
});

test('an offer says until when to answer, before anything else to be done', () => {
  for (const { html, text, sms, locale } of samples.filter(({ kind }) => kind === 'offered')) {
    const words = {
      en: 'Sunday, January 17',
      es: 'domingo, 17 de enero',
      ar: '17 يناير',
      fr: 'dimanche 17 janvier',
    };
    for (const part of [html, text, sms]) expect(part).toContain(words[locale]);
    expect(html.indexOf('/offers/')).toBeLessThan(html.indexOf('104233'));
    expect(text.indexOf('/offers/')).toBeLessThan(text.indexOf('104233'));
  }
});
