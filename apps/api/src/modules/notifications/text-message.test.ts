import { locales } from '@clothes-closet/contracts';
import { describe, expect, test } from 'vitest';
import { letterKinds } from './letter.ts';
import { offerUrl, question, settings, waiting } from './notifications.fixture.ts';
import { composeTextMessage } from './text-message.ts';

const manageUrl = 'https://closet.example.org/manage/a-token';
const bookingUrl = 'https://closet.example.org/?lang=en';
const withoutMarks = (text: string) => text.replace(/[\u200f\u2066-\u2069]/g, '');

const textOf = (kind: (typeof letterKinds)[number], locale: (typeof locales)[number] = 'en') =>
  composeTextMessage(question({ ...(kind === 'waitlisted' ? waiting : {}), locale }, { kind }));

describe('a text message', () => {
  test.each([
    ['confirmation', 'You are booked for Wednesday, January 20, 1:20 PM.', manageUrl],
    ['reminder', 'See you soon. Your visit is on Wednesday, January 20, 1:20 PM.', manageUrl],
    ['rescheduled', 'Your visit has a new time. Please come on Wednesday, January 20, 1:20 PM.', manageUrl],
    ['cancelled', 'Your visit on Wednesday, January 20, 1:20 PM, is cancelled.', bookingUrl],
    [
      'waitlisted',
      'You are on the wait list. When it is your turn, we will write to you or call you.',
      manageUrl,
    ],
  ] as const)('of the kind %s says who writes, when, and where to go on', (kind, words, url) => {
    const [first, label, link, ...rest] = textOf(kind).split('\n');
    expect(first).toBe(`Lincoln Clothes Closet: ${words}`);
    expect(label).toMatch(/:$/);
    expect(link).toBe(url);
    const isFirst = kind === 'confirmation' || kind === 'waitlisted';
    expect(rest).toEqual(isFirst ? ['Reply STOP to end texts.'] : []);
  });

  test('of the kind offered says when, until when to answer, and where', () => {
    expect(textOf('offered').split('\n')).toEqual([
      'Lincoln Clothes Closet: We have a time for you: Wednesday, January 20, 1:20 PM.',
      'Please answer by Sunday, November 22, 9:00 PM:',
      offerUrl,
    ]);
  });

  test.each([
    ['es', 'Usted tiene una cita el miércoles, 20 de enero, 1:20 p.m.'],
    ['ar', 'تم حجز موعدكم: الأربعاء، 20 يناير، 1:20 م'],
    ['fr', 'votre visite est réservée pour le mercredi 20 janvier à 13:20.'],
  ] as const)('is written in %s', (locale, words) => {
    expect(withoutMarks(textOf('confirmation', locale))).toContain(words);
  });

  test('runs from right to left, without signs that an old phone shows as boxes', () => {
    const text = textOf('offered', 'ar');
    expect(text).toMatch(/^\u200fLincoln Clothes Closet: /);
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  test('about a time must have one', () => {
    expect(() => composeTextMessage(question(waiting, { kind: 'reminder' }))).toThrow('needs a time');
  });
});

describe.each(locales)('every text in %s', (locale) => {
  const texts = letterKinds.map((kind) => textOf(kind, locale));

  test('names neither student nor guardian, and shows the link as it is on a line of its own', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/104233|T01|Rosa|rosa@|Lincoln,|Grade|\{\{|undefined|sms\./);
      expect(
        text.split('\n').filter((line) => [manageUrl, bookingUrl, offerUrl].includes(line)),
      ).toHaveLength(1);
    }
  });

  test('is short, begins with the site, and does not raise its voice', () => {
    for (const text of texts) {
      expect(withoutMarks(text)).toMatch(/^Lincoln Clothes Closet/);
      expect(text.length).toBeLessThan(300);
      expect(text).not.toMatch(/[!¡！]/);
    }
  });
});

/** The letters of GSM 7-bit (3GPP TS 23.038) that our texts may need: with these alone 153 fit into each part. */
const oldAlphabet = /^[\n !-#%-?A-Z_a-z¿¡ÑñÉéàèìòùÄÖÜäöüÇ]*$/;

test.each(['en', 'es', 'fr'] as const)(
  'every text in %s does with the alphabet of old phones, so that it takes two parts at most',
  (locale) => {
    for (const kind of letterKinds) {
      const text = textOf(kind, locale);
      expect(text).toMatch(oldAlphabet);
      expect(text.length).toBeLessThanOrEqual(2 * 153);
    }
  },
);

test('every text in Arabic takes four parts at most, of which the link is one', () => {
  for (const kind of letterKinds) expect(textOf(kind, 'ar').length).toBeLessThanOrEqual(4 * 67);
});

test('what an admin typed as the name of the site stays on its line', () => {
  const site = { ...settings.site, name: 'Closet\r\nhttps://thief.example.net' };
  const [first] = composeTextMessage(question({}, { site })).split('\n');
  expect(first).toMatch(/^Closet https:\/\/thief\.example\.net: You are booked/);
});
