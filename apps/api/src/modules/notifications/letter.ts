import type { Site } from '@clothes-closet/contracts';
import { messageKinds, unlistedSchool } from '@clothes-closet/contracts';
import { type Opening, openings } from './openings.ts';
import type { AddressedAppointment } from './repository.ts';
import { isolate, type Translate, translateInto } from './texts.ts';

export const letterKinds = messageKinds;
export type LetterKind = (typeof letterKinds)[number];

/** A line of text, with a link for the whole of it where it leads somewhere. */
export type Line = { text: string; url?: string | undefined };
export type Section = { title: string; lines: Line[] };

/** The largest text; struck through where the family need not come then. */
export type Moment = { day: string; time: string; isOff: boolean };
export type Button = { label: string; url: string };
export type Part = ({ is: 'moment' } & Moment) | ({ is: 'section' } & Section) | ({ is: 'button' } & Button);

/** What a message says, in words and in order, before it becomes HTML or plain text. Nothing in it is escaped. */
export type Letter = {
  subject: string;
  /** What a list of mails shows after the subject. */
  preview: string;
  siteName: string;
  greeting: string;
  title: string;
  intro: string;
  parts: Part[];
  signOff: string;
  footnote: string;
};

export type LetterQuestion = {
  kind: LetterKind;
  appointment: AddressedAppointment;
  site: Site;
  manageUrl: string;
  bookingUrl: string;
  /** What is offered to the family and where they answer; only while an offer is open. */
  offer: { startsAt: Date; endsAt: Date; expiresAt: Date; url: string } | undefined;
  now: Date;
};

export const writeLetter = (question: LetterQuestion): Letter => {
  const { appointment, site } = question;
  const t = translateInto(appointment.locale);
  const opening = openings[question.kind](question, t);
  const { subject, title, intro } = opening;
  const place = opening.where === undefined ? undefined : placeOf(question, opening.where, t);
  return {
    subject,
    preview: opening.preview ?? [intro, place?.lines[0]?.text ?? ''].join(' ').trim(),
    siteName: site.name,
    greeting: t('letter.greeting', { firstName: appointment.firstName }),
    title,
    intro,
    parts: arrange(opening, [place, studentsOf(appointment, t)], questionsOf(site, t)),
    signOff: t('letter.signOff'),
    footnote: t('letter.notYou'),
  };
};

type MaybeSection = Section | undefined;

/** Where the family is asked for something, that comes before where and who. */
const arrange = (
  { moment, asks, expectations, button }: Opening,
  whereAndWho: MaybeSection[],
  questions: MaybeSection,
): Part[] => {
  const facts = whereAndWho.flatMap(asPart);
  const step: Part[] = [...asPart(expectations), { is: 'button', ...button }];
  return [
    ...(moment ? [{ is: 'moment' as const, ...moment, day: capitalised(moment.day) }] : []),
    ...(asks ? [...step, ...facts] : [...facts, ...step]),
    ...asPart(questions),
  ];
};

/** Spanish and French write weekdays small, but nothing small at the start of a line of its own. */
const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const asPart = (section: MaybeSection): Part[] => (section ? [{ is: 'section', ...section }] : []);

const placeOf = ({ site, appointment }: LetterQuestion, title: string, t: Translate): MaybeSection => {
  const address = isolate(site.address, appointment.locale);
  const map = webLink(site.mapUrl);
  const lines = [
    ...(site.address ? [{ text: address }] : []),
    ...(map ? [{ text: t('letter.map'), url: map }] : []),
  ];
  return lines.length > 0 ? { title, lines } : undefined;
};

/** A setting that is no web address (`javascript:…`) must not become a link in a parent's mail. */
const webLink = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined);

const questionsOf = ({ phone, email }: Site, t: Translate): MaybeSection => {
  const lines = [
    ...(phone ? [{ text: t('letter.call', { phone }), url: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    ...(email ? [{ text: t('letter.write', { email }), url: `mailto:${email}` }] : []),
  ];
  return lines.length > 0 ? { title: t('letter.questions'), lines } : undefined;
};

type Student = AddressedAppointment['visits'][number];

const studentsOf = ({ visits }: AddressedAppointment, t: Translate): Section => ({
  title: t('letter.students', { count: visits.length }),
  lines: visits.map((student) => ({
    text: [
      t('letter.studentId', { id: student.studentId ?? '' }),
      t('letter.student', {
        gender: student.gender ? t(`choices.genders.${student.gender}`) : '',
        grade: gradeOf(student, t),
        school: student.school === unlistedSchool ? t('choices.unlistedSchool') : (student.school ?? ''),
      }),
    ].join(' · '),
  })),
});

const gradeOf = ({ grade }: Student, t: Translate): string => {
  if (grade === 'Pre-K') return t('choices.grades.preK');
  if (grade === 'K') return t('choices.grades.kindergarten');
  return grade && /^\d+$/.test(grade) ? t('choices.grades.numbered', { number: grade }) : (grade ?? '');
};
