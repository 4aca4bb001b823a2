import { createFormatter } from '../../platform/format.ts';
import type { LetterKind, LetterQuestion } from './letter.ts';
import { type TextKey, translateInto } from './texts.ts';

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
    t(`sms.${kind}`, { site: site.name, ...moment }),
    t(label),
    urls[leadsTo],
    ...(isFirst[kind] ? [t('sms.stop')] : []),
  ].join('\n');
};

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
