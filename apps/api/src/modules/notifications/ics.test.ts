import { locales } from '@clothes-closet/contracts';
import { describe, expect, test } from 'vitest';
import { buildAppointmentIcs, type IcsQuestion } from './ics.ts';
import { addressed, endsAt, now, settings, startsAt } from './notifications.fixture.ts';

const appointment = { ...addressed(), startsAt, endsAt };

const question = (rest: Partial<IcsQuestion> = {}): IcsQuestion => ({
  appointment,
  site: settings.site,
  locale: 'en',
  manageUrl: 'https://closet.example.org/manage/a-token',
  now,
  ...rest,
});

/** Each property once, long lines put together again (RFC 5545, 3.1), values unescaped. */
const propertiesOf = (ics: string): Map<string, string> => {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.pop()).toBe('');
  const entries = lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*:(.*)$/s.exec(line) ?? [];
    return [name, value.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1')] as const;
  });
  expect(entries.map(([name]) => name).filter((name) => name === '')).toEqual([]);
  return new Map(entries.filter(([name]) => name !== 'BEGIN' && name !== 'END'));
};

describe('the calendar file', () => {
  test.each(locales)('folds its lines in %s at 75 octets, and no character is cut in two', (locale) => {
    const site = { ...settings.site, name: `مركز الملابس المدرسية ${'éñü 衣服 👕 '.repeat(9)}` };
    const ics = buildAppointmentIcs(question({ locale, site }));
    const octets = ics.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(octets.filter((length) => length > 60).length).toBeGreaterThan(2);
    // What was cut within a character would come back as another one.
    expect(Buffer.from(ics).toString()).toBe(ics);
    expect(ics).not.toMatch(/[\uD800-\uDBFF]\r\n|\ufffd/);
    expect(propertiesOf(ics).get('SUMMARY')).toContain(site.name.trim());
  });

  test('says when and where, with a way to change it', () => {
    const properties = propertiesOf(buildAppointmentIcs(question()));
    expect(Object.fromEntries(properties)).toEqual({
      VERSION: '2.0',
      PRODID: '-//Clothes Closet//Appointments//EN',
      METHOD: 'PUBLISH',
      UID: '01930000-0000-7000-8000-000000000001',
      SEQUENCE: '0',
      DTSTAMP: '20261122T150000Z',
      DTSTART: '20270120T192000Z',
      DTEND: '20270120T194000Z',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Visit to Lincoln Clothes Closet',
      LOCATION: '100 Main St, Springfield, IL 62701',
      DESCRIPTION: 'Change or cancel:\nhttps://closet.example.org/manage/a-token\nCall us: (512) 555-0199',
      ORGANIZER: 'mailto:closet@example.org',
      URL: 'https://closet.example.org/manage/a-token',
    });
  });

  test('keeps its UID when the site moves to another address', () => {
    const moved = buildAppointmentIcs(question({ manageUrl: 'https://other.example.net/manage/a-token' }));
    expect(propertiesOf(moved).get('UID')).toBe(propertiesOf(buildAppointmentIcs(question())).get('UID'));
  });

  test('is stamped with the moment of its writing', () => {
    const later = buildAppointmentIcs(question({ now: new Date('2026-12-01T09:30:00Z') }));
    expect(propertiesOf(later).get('DTSTAMP')).toBe('20261201T093000Z');
  });

  test('keeps its UID and raises its SEQUENCE when the appointment changes', () => {
    const before = propertiesOf(buildAppointmentIcs(question()));
    const after = propertiesOf(
      buildAppointmentIcs(question({ appointment: { ...appointment, version: 4 } })),
    );
    expect(after.get('UID')).toBe(before.get('UID'));
    expect([before.get('SEQUENCE'), after.get('SEQUENCE')]).toEqual(['0', '3']);
  });

  test('takes a cancelled visit out of the calendar: same UID, newer SEQUENCE', () => {
    const before = propertiesOf(buildAppointmentIcs(question()));
    const cancelled = propertiesOf(
      buildAppointmentIcs(question({ appointment: { ...appointment, status: 'cancelled', version: 2 } })),
    );
    expect(Object.fromEntries(cancelled)).toMatchObject({
      METHOD: 'CANCEL',
      UID: before.get('UID'),
      SEQUENCE: '1',
      STATUS: 'CANCELLED',
      DTSTART: '20270120T192000Z',
      ORGANIZER: 'mailto:closet@example.org',
    });
  });

  test.each([
    ['the day before the clocks go forward', '2027-03-13T15:00:00Z', '20270313T150000Z'],
    ['the day the clocks go forward', '2027-03-14T14:00:00Z', '20270314T140000Z'],
    ['the repeated hour', '2027-11-07T07:30:00Z', '20271107T073000Z'],
  ])('names one instant on %s', (_when, instant, expected) => {
    const moved = { ...appointment, startsAt: new Date(instant), endsAt: new Date(instant) };
    expect(propertiesOf(buildAppointmentIcs(question({ appointment: moved }))).get('DTSTART')).toBe(expected);
  });

  test.each(locales)('speaks %s', (locale) => {
    const summary = { en: 'Visit to', es: 'Visita a', ar: 'زيارة', fr: 'Visite à' }[locale];
    expect(propertiesOf(buildAppointmentIcs(question({ locale }))).get('SUMMARY')).toContain(summary);
  });

  test('tells nothing about the family', () => {
    for (const locale of locales) {
      const ics = buildAppointmentIcs(question({ locale })).replace(/\r\n[ \t]/g, '');
      expect(ics).not.toMatch(/Rosa|rosa@|104233|T01|ATTENDEE/);
    }
  });

  test('stays whole whatever the settings hold', () => {
    const site = {
      ...settings.site,
      name: 'A;B,"C"\r\nATTENDEE:mailto:x@y.z',
      address: 'Back\\slash\nEND:VEVENT',
    };
    const properties = propertiesOf(buildAppointmentIcs(question({ site })));
    expect(properties.has('ATTENDEE')).toBe(false);
    expect(properties.get('LOCATION')).toBe('Back\\slash END:VEVENT');
    const bare = { ...settings.site, email: '', phone: '', address: '' };
    expect(propertiesOf(buildAppointmentIcs(question({ site: bare }))).has('ORGANIZER')).toBe(false);
  });
});
