import { locales } from '@clothes-closet/contracts';
import { describe, expect, test } from 'vitest';
import { composeEmail } from './email.ts';
import { letterKinds } from './letter.ts';
import { offerUrl, question, settings, startsAt, waiting } from './notifications.fixture.ts';

const manageUrl = 'https://closet.example.org/manage/a-token';
/** As it reads: without isolates, and with plain spaces where the date is kept together. */
const asRead = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');

describe('a confirmation', () => {
  test.each([
    [
      'en',
      'You are booked: Wednesday, January 20, 1:20 PM',
      ['Wednesday, January 20', '1:20 PM'],
      'Girl, Grade 3',
    ],
    [
      'es',
      'Su cita está reservada: miércoles, 20 de enero, 1:20 p.m.',
      ['Miércoles, 20 de enero', '1:20 p.m.'],
      'Niña, Grado 3',
    ],
    ['ar', 'تم حجز موعدكم: الأربعاء، 20 يناير، 1:20 م', ['الأربعاء، 20 يناير', '1:20 م'], 'بنت، الصف 3'],
    [
      'fr',
      'Votre visite est réservée : mercredi 20 janvier à 13:20',
      ['Mercredi 20 janvier', '13:20'],
      'Fille, Grade 3',
    ],
  ] as const)('in %s says when, where, who, and how to change it', (locale, subject, moment, student) => {
    const email = composeEmail(question({ locale }));
    expect(asRead(email.subject)).toBe(subject);
    const html = asRead(email.html);
    const text = asRead(email.text);
    for (const words of [...moment, 'Rosa', student, '104233', 'T01', 'Lincoln', '(512) 555-0199']) {
      expect(html).toContain(words);
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    expect(text).toContain('100 Main St, Springfield, IL 62701');
    expect(text.split('\n')).toContain('https://maps.example.org/closet?a=1&b=2');
    expect(text.split('\n')).toContain(manageUrl);
    expect(html).toContain(`href="${manageUrl}"`);
    expect(html).toContain('href="https://maps.example.org/closet?a=1&amp;b=2"');
    expect(html).toContain('href="tel:5125550199"');
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(email.calendar?.method).toBe('PUBLISH');
    expect(email.html + email.text).not.toMatch(/undefined|\{\{|letter\.|confirmation\./);
  });

  test('has the day and the time as the largest text', () => {
    const { html } = composeEmail(question());
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    const largest = Math.max(...sizes);
    expect(sizes.filter((size) => size === largest)).toHaveLength(1);
    expect(asRead(html)).toMatch(new RegExp(`font-size:${largest}px[^>]*>Wednesday, January 20<br>1:20 PM<`));
  });

  test('promises a reminder only where one will come', () => {
    const at = (now: Date) => composeEmail(question({}, { now })).text;
    const day = 24 * 60 * 60_000;
    expect(at(new Date(startsAt.getTime() - day - 1))).toContain('24 hours');
    expect(at(new Date(startsAt.getTime() - day))).not.toContain('24 hours');
  });
});

describe('a message about a new time', () => {
  test.each([
    ['en', 'Your visit has a new time: Wednesday, January 20, 1:20 PM', ['Wednesday, January 20', '1:20 PM']],
    [
      'es',
      'Su visita tiene un nuevo horario: miércoles, 20 de enero, 1:20 p.m.',
      ['Miércoles, 20 de enero', '1:20 p.m.'],
    ],
    ['ar', 'تغيّر موعد زيارتكم: الأربعاء، 20 يناير، 1:20 م', ['الأربعاء، 20 يناير', '1:20 م']],
    ['fr', 'Nouvel horaire de votre visite : mercredi 20 janvier à 13:20', ['Mercredi 20 janvier', '13:20']],
  ] as const)('in %s says when, where, who, and how to change it', (locale, subject, moment) => {
    const email = composeEmail(question({ locale, version: 3 }, { kind: 'rescheduled' }));
    expect(asRead(email.subject)).toBe(subject);
    const html = asRead(email.html);
    for (const words of [...moment, 'Rosa', '104233', 'T01', '100 Main St', `href="${manageUrl}"`])
      expect(html).toContain(words);
    expect(html).not.toContain('<s>');
    expect(asRead(email.text).split('\n')).toContain(manageUrl);
    expect(email.calendar?.method).toBe('PUBLISH');
    expect(email.calendar?.content).toContain('SEQUENCE:2');
    expect(email.html + email.text).not.toMatch(/undefined|\{\{|letter\.|confirmation\.|rescheduled\./);
  });
});

describe('a cancellation', () => {
  const cancelled = { status: 'cancelled', version: 2 } as const;

  test.each([
    [
      'en',
      'Your visit is cancelled: Wednesday, January 20, 1:20 PM',
      'Wednesday, January 20<br>1:20 PM',
      'Book a new visit',
    ],
    [
      'es',
      'Su visita está cancelada: miércoles, 20 de enero, 1:20 p.m.',
      'Miércoles, 20 de enero<br>1:20 p.m.',
      'Reservar otra visita',
    ],
    ['ar', 'تم إلغاء زيارتكم: الأربعاء، 20 يناير، 1:20 م', 'الأربعاء، 20 يناير<br>1:20 م', 'حجز زيارة جديدة'],
    [
      'fr',
      'Votre visite est annulée : mercredi 20 janvier à 13:20',
      'Mercredi 20 janvier<br>13:20',
      'Réserver une autre visite',
    ],
  ] as const)('in %s strikes out the time and leads to the booking page', (locale, subject, moment, book) => {
    const bookingUrl = `https://closet.example.org/?lang=${locale}`;
    const email = composeEmail(question({ ...cancelled, locale }, { kind: 'cancelled', bookingUrl }));
    expect(asRead(email.subject)).toBe(subject);
    expect(asRead(email.html)).toContain(`<s>${moment}</s>`);
    expect(email.html).toContain(`<a href="${bookingUrl}"`);
    expect(email.text).toContain(`${book}\n${bookingUrl}`);
    for (const words of ['104233', '(512) 555-0199']) expect(email.html).toContain(words);
    expect(email.html + email.text).not.toMatch(/100 Main St|24 (hours|horas|heures|ساعة)/);
    expect(email.html + email.text).not.toMatch(/undefined|\{\{|letter\.|cancelled\./);
  });

  test('takes the visit out of the calendar', () => {
    const { calendar } = composeEmail(question(cancelled, { kind: 'cancelled' }));
    expect(calendar?.method).toBe('CANCEL');
    expect(calendar?.content).toMatch(/METHOD:CANCEL\r\n[\s\S]*SEQUENCE:1\r\n[\s\S]*STATUS:CANCELLED\r\n/);
  });
});

describe('a message to a wait-listed family', () => {
  test.each([
    ['en', 'You are on the wait list'],
    ['es', 'Está en la lista de espera'],
    ['ar', 'أنتم في قائمة الانتظار'],
    ['fr', 'Vous êtes sur la liste d’attente'],
  ] as const)('in %s names the students and no time', (locale, subject) => {
    const email = composeEmail(question({ ...waiting, locale }, { kind: 'waitlisted' }));
    expect(asRead(email.subject)).toBe(subject);
    expect(email.html).toContain('104233');
    expect(email.html).toContain(`href="${manageUrl}"`);
    expect(email.calendar).toBeUndefined();
    expect(email.html + email.text).not.toMatch(/undefined|\{\{|\d:\d\d|letter\.|waitlisted\./);
  });
});

describe('an offered time', () => {
  test.each([
    [
      'en',
      'We have a time for you: Wednesday, January 20, 1:20 PM',
      ['Wednesday, January 20', '1:20 PM'],
      'Please answer by Sunday, November 22, 9:00 PM',
      'Answer yes or no',
    ],
    [
      'es',
      'Tenemos un horario para usted: miércoles, 20 de enero, 1:20 p.m.',
      ['Miércoles, 20 de enero', '1:20 p.m.'],
      'Responda a más tardar: domingo, 22 de noviembre, 9:00 p.m.',
      'Responder sí o no',
    ],
    [
      'ar',
      'لدينا موعد لكم: الأربعاء، 20 يناير، 1:20 م',
      ['الأربعاء، 20 يناير', '1:20 م'],
      'نرجو الرد قبل الأحد، 22 نوفمبر، 9:00 م',
      'الرد بنعم أو لا',
    ],
    [
      'fr',
      'Nous avons un horaire pour vous : mercredi 20 janvier à 13:20',
      ['Mercredi 20 janvier', '13:20'],
      'Répondez au plus tard le dimanche 22 novembre à 21:00',
      'Répondre oui ou non',
    ],
  ] as const)(
    'in %s says when, until when to answer, and where',
    (locale, subject, moment, until, answer) => {
      const email = composeEmail(question({ ...waiting, locale }, { kind: 'offered' }));
      const html = asRead(email.html);
      const text = asRead(email.text);
      expect(asRead(email.subject)).toBe(subject);
      expect(html).toContain(`>${moment.join('<br>')}<`);
      expect(text).toContain(`\n\n${moment.join('\n')}\n\n${until}\n`);
      expect(text).toContain(`\n\n${answer}\n${offerUrl}\n\n`);
      for (const words of ['Rosa', '104233', '100 Main St', '(512) 555-0199']) expect(text).toContain(words);
      expect(email.html).not.toContain(manageUrl);
      expect(email.calendar).toBeUndefined();
    },
  );

  test('asks for the answer before it says where and who', () => {
    const { text } = composeEmail(question(waiting, { kind: 'offered' }));
    const places = [
      'Please answer by',
      'the next family',
      'keep your place',
      offerUrl,
      '100 Main St',
      '104233',
    ];
    expect(places.map((words) => text.indexOf(words))).toEqual(
      places.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    );
  });

  test('shows in a list of mails until when to answer', () => {
    const { html } = composeEmail(question(waiting, { kind: 'offered' }));
    expect(html).toMatch(/mso-hide:all[^>]*>Please answer by Sunday, November 22, 9:00 PM</);
  });

  test('can’t be written without an offer', () => {
    expect(() => composeEmail(question(waiting, { kind: 'offered', offer: undefined }))).toThrow(
      'needs an offer',
    );
  });
});

test('French keeps its no-break spaces, in subject and text part alike', () => {
  const { subject, text } = composeEmail(question({ locale: 'fr' }));
  expect(subject).toContain('réservée\u00a0:');
  expect(text).toContain('Appelez-nous\u00a0:');
});

describe('what people typed', () => {
  const hostile = '<img src=x onerror="alert(1)">&\'\r\nBcc: thief@example.net\r\n\r\nHi';
  const visits = [{ studentId: hostile, gender: 'female' as const, grade: hostile, school: hostile }];

  test.each(locales)('is harmless in %s', (locale) => {
    for (const kind of letterKinds) {
      const email = composeEmail(question({ firstName: hostile, visits, locale }, { kind }));
      expect(email.html).not.toContain('<img');
      expect(email.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39; Bcc:');
      expect(email.text).not.toMatch(/^(Bcc|Hi)/m);
      expect(email.subject).not.toMatch(/[\r\n]/);
      expect(email.calendar?.content ?? '').not.toContain('onerror');
    }
  });

  test('in the settings neither breaks the page nor becomes a script', () => {
    const site = {
      ...settings.site,
      name: hostile,
      phone: hostile,
      address: hostile,
      mapUrl: 'javascript:alert(1)',
    };
    const { html } = composeEmail(question({}, { site }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('javascript:');
  });

  test('may be missing: a site without contacts still writes', () => {
    const site = { ...settings.site, email: '', phone: '', address: '', mapUrl: '' };
    const { html, text } = composeEmail(question({}, { site }));
    expect(html).not.toMatch(/tel:|mailto:|Questions|Where to come/);
    expect(text).not.toMatch(/\n{3,}/);
  });
});
