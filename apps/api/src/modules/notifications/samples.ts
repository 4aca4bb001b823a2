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

/** A Wednesday, 1:20 PM in Chicago, as it is written of on the Sunday before. */
const startsAt = new Date('2027-01-20T19:20:00Z');
const endsAt = new Date('2027-01-20T19:40:00Z');
const now = new Date('2027-01-17T16:00:00Z');
const url = 'https://closet.riverbend.example';

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

const appointmentFor = (kind: LetterKind, locale: Locale): AddressedAppointment => {
  const status = statuses[kind] ?? 'booked';
  const hasTime = status !== 'waitlisted';
  return {
    id: '01940000-0000-7000-8000-000000000001',
    status,
    startsAt: hasTime ? startsAt : null,
    endsAt: hasTime ? endsAt : null,
    version: kind === 'rescheduled' || kind === 'cancelled' ? 2 : 1,
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
    manageUrl: `${url}/manage/the-families-own-link`,
    bookingUrl: `${url}/?lang=${locale}`,
    offer: {
      startsAt,
      endsAt,
      expiresAt: new Date('2027-01-18T04:00:00Z'),
      url: `${url}/offers/the-families-own-link`,
    },
    now,
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
