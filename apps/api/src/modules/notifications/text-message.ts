import type { Locale } from '@clothes-closet/contracts';
import { createFormatter } from '../../platform/format.ts';
import type { LetterKind, LetterQuestion } from './letter.ts';
import { offerOf } from './openings.ts';
import { directionOf, type TextKey, translateInto } from './texts.ts';

/**
 * A message as it goes to a phone, in the guardian's language: who writes, the day and time in words, one link. A text
 * lies open on a locked screen, so it names neither the family nor the students.
 *
 * The link has a line of its own, outside the translated sentence: what isolates it within right-to-left text would
 * become part of the address on some phones, and so would a full stop.
 */
export const composeTextMessage = (question: LetterQuestion): string => {
  const { kind, appointment, site } = question;
  const { locale } = appointment;
  const t = translateInto(locale);
  const { label, urlOf } = links[kind];
  return [
    startOf(locale) + t(`sms.${kind}`, { site: site.name, ...momentOf(question) }),
    t(label),
    urlOf(question),
    ...(isFirst[kind] ? [t('sms.stop')] : []),
  ].join('\n');
};

/** The site's name comes first and may be in Latin script: phones that go by the first letter need a mark before it. */
const startOf = (locale: Locale): string => (directionOf(locale) === 'rtl' ? '\u200f' : '');

/** The words for the times that a text of this kind names. */
const momentOf = (question: LetterQuestion) => {
  const { kind, appointment, site } = question;
  if (kind === 'waitlisted') return undefined;
  const format = createFormatter(appointment.locale, site.timeZone);
  const wordsFor = (instant: Date) => ({ day: format.day(instant), time: format.time(instant) });
  if (kind === 'offered') {
    const { startsAt, expiresAt } = offerOf(question);
    const until = wordsFor(expiresAt);
    return { ...wordsFor(startsAt), untilDay: until.day, untilTime: until.time };
  }
  if (!appointment.startsAt) throw new Error(`a text of the kind ${kind} needs a time`);
  return wordsFor(appointment.startsAt);
};

type Link = { label: TextKey; urlOf: (question: LetterQuestion) => string };

const toManage: Link = { label: 'sms.manage', urlOf: ({ manageUrl }) => manageUrl };

const links: Record<LetterKind, Link> = {
  confirmation: toManage,
  reminder: toManage,
  rescheduled: toManage,
  cancelled: { label: 'sms.book', urlOf: ({ bookingUrl }) => bookingUrl },
  waitlisted: { label: 'sms.see', urlOf: ({ manageUrl }) => manageUrl },
  offered: { label: 'sms.answer', urlOf: (question) => offerOf(question).url },
};

/** Carriers ask that the first text to a family says how to end them. */
const isFirst: Record<LetterKind, boolean> = {
  confirmation: true,
  reminder: false,
  rescheduled: false,
  cancelled: false,
  waitlisted: true,
  offered: false,
};
