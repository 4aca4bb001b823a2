import { type AppointmentStatus, type Locale, locales } from '@clothes-closet/contracts';
import { composeEmail } from './email.ts';
import { type LetterKind, letterKinds } from './letter.ts';
import type { AddressedAppointment } from './repository.ts';
import { composeTextMessage } from './text-message.ts';

/** One message as one family would get it. */
export type Sample = {
  kind: LetterKind;
  locale: Locale;
  subject: string;
  html: string;
  text: string;
  /** The .ics file that comes with it. */
  calendar: string | undefined;
  sms: string;
};

const guardians: Record<Locale, string> = { en: 'Mary', es: 'Rosa', ar: 'أمينة', fr: 'Aminata' };

/** A Wednesday in September, 1:20 PM in Chicago: about the longest that a day can be in words. */
const startsAt = new Date('2026-09-23T18:20:00Z');
const endsAt = new Date('2026-09-23T18:40:00Z');
/** The Monday before, 9:00 PM. */
const expiresAt = new Date('2026-09-22T02:00:00Z');
const aWeekBefore = new Date('2026-09-16T15:00:00Z');
const aDayBefore = new Date('2026-09-22T18:20:00Z');

const url = 'https://closet.riverbend.example';
/** As long as a real one. */
const token = 'an-example-of-a-link-that-opens-nothing-abc';

const site = {
  name: 'Riverbend Clothes Closet',
  email: 'closet@riverbend.example',
  phone: '(217) 555-0123',
  address: '410 Maple Street, Riverbend, IL 62701',
  mapUrl: 'https://maps.riverbend.example/closet',
  facebookUrl: '',
  timeZone: 'America/Chicago',
};

const statuses: Partial<Record<LetterKind, AppointmentStatus>> = {
  cancelled: 'cancelled',
  waitlisted: 'waitlisted',
  offered: 'waitlisted',
};

/** Booked, moved, cancelled. */
const versions: Partial<Record<LetterKind, number>> = { rescheduled: 2, cancelled: 3 };

const appointmentFor = (kind: LetterKind, locale: Locale): AddressedAppointment => {
  const status = statuses[kind] ?? 'booked';
  const hasTime = status !== 'waitlisted';
  return {
    id: '01940000-0000-7000-8000-000000000001',
    status,
    startsAt: hasTime ? startsAt : null,
    endsAt: hasTime ? endsAt : null,
    version: versions[kind] ?? 1,
    firstName: guardians[locale],
    email: 'family@example.org',
    phone: '+12175550142',
    phoneType: 'mobile',
    smsConsent: true,
    locale,
    visits: [
      { studentId: '104233', gender: 'female', grade: '3', school: 'Lincoln Elementary' },
      { studentId: '104871', gender: 'male', grade: 'K', school: 'Not listed/unknown' },
    ],
    offers: [],
  };
};

const sampleOf = (kind: LetterKind, locale: Locale): Sample => {
  const question = {
    kind,
    appointment: appointmentFor(kind, locale),
    site,
    manageUrl: `${url}/manage/${token}`,
    bookingUrl: `${url}/?lang=${locale}`,
    offer: { startsAt, endsAt, expiresAt, url: `${url}/offers/${token}` },
    now: kind === 'reminder' ? aDayBefore : aWeekBefore,
  };
  const { subject, html, text, calendar } = composeEmail(question);
  return {
    kind,
    locale,
    subject,
    html,
    text,
    calendar: calendar?.content,
    sms: composeTextMessage(question),
  };
};

/** Every message in every language, as it is sent, to an invented family. */
export const writeSamples = (): Sample[] =>
  locales.flatMap((locale) => letterKinds.map((kind) => sampleOf(kind, locale)));
