import type { Locale } from '@clothes-closet/contracts';
import type { LetterKind, LetterQuestion } from './letter.ts';
import { offerOf, wordsFor } from './openings.ts';
import { directionOf, type TextKey, translateInto, withoutIsolates } from './texts.ts';

/**
 * A message as it goes to a phone, in the guardian's language: who writes, the day and time in words, one link. A text
 * lies open on a locked screen, so it names neither the family nor the students.
 *
 * The link has a line of its own, outside the translated sentence: a full stop would become part of the address on
 * some phones. Nothing is isolated: old phones show isolates as boxes, and three pairs take a tenth of an Arabic text.
 */
export const composeTextMessage = (question: LetterQuestion): string => {
  const { kind, appointment, site } = question;
  const { locale } = appointment;
  const t = translateInto(locale);
  const { label, urlOf } = links[kind];
  return [
    startOf(locale) + withoutIsolates(t(`sms.${kind}`, { site: site.name, ...momentOf(question) })),
    withoutIsolates(t(label, deadlineOf(question))),
    urlOf(question),
    ...(isFirst[kind] ? [t('sms.stop')] : []),
  ].join('\n');
};

/** The site's name comes first and may be in Latin script: phones that go by the first letter need a mark before it. */
const startOf = (locale: Locale): string => (directionOf(locale) === 'rtl' ? '\u200f' : '');

const momentOf = (question: LetterQuestion) => {
  const { kind, appointment } = question;
  if (kind === 'waitlisted') return undefined;
  const startsAt = kind === 'offered' ? offerOf(question).startsAt : appointment.startsAt;
  if (!startsAt) throw new Error(`a text of the kind ${kind} needs a time`);
  return wordsFor(question, startsAt);
};

const deadlineOf = (question: LetterQuestion) =>
  question.kind === 'offered' ? wordsFor(question, offerOf(question).expiresAt) : undefined;

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
