import type { Locale } from '@clothes-closet/contracts';
import { createFormatter } from '../../platform/format.ts';
import type { LetterKind, LetterQuestion } from './letter.ts';
import { directionOf, type TextKey, translateInto } from './texts.ts';

/**
 * A message as it goes to a phone, in the guardian's language: who writes, the day and time in words, one link. A text
 * lies open on a locked screen, so it names neither the family nor the students.
 *
 * The link has a line of its own, outside the translated sentence: what isolates it within right-to-left text would
 * become part of the address on some phones, and so would a full stop.
 */
export const composeTextMessage = ({ kind, appointment, site, ...urls }: LetterQuestion): string => {
  const t = translateInto(appointment.locale);
  const { startsAt, locale } = appointment;
  const format = createFormatter(locale, site.timeZone);
  const moment = startsAt ? { day: format.day(startsAt), time: format.time(startsAt) } : undefined;
  if (!moment && kind !== 'waitlisted') throw new Error(`a text of the kind ${kind} needs a time`);
  const { label, leadsTo } = links[kind];
  return [
    startOf(locale) + t(`sms.${kind}`, { site: site.name, ...moment }),
    t(label),
    urls[leadsTo],
    ...(isFirst[kind] ? [t('sms.stop')] : []),
  ].join('\n');
};

/** The site's name comes first and may be in Latin script: phones that go by the first letter need a mark before it. */
const startOf = (locale: Locale): string => (directionOf(locale) === 'rtl' ? '\u200f' : '');

type Link = { label: TextKey; leadsTo: 'manageUrl' | 'bookingUrl' };

const links: Record<LetterKind, Link> = {
  confirmation: { label: 'sms.manage', leadsTo: 'manageUrl' },
  reminder: { label: 'sms.manage', leadsTo: 'manageUrl' },
  rescheduled: { label: 'sms.manage', leadsTo: 'manageUrl' },
  cancelled: { label: 'sms.book', leadsTo: 'bookingUrl' },
  waitlisted: { label: 'sms.see', leadsTo: 'manageUrl' },
};

/** Carriers ask that the first text to a family says how to end them. */
const isFirst: Record<LetterKind, boolean> = {
  confirmation: true,
  reminder: false,
  rescheduled: false,
  cancelled: false,
  waitlisted: true,
};
