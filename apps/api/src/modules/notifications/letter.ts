import type { Site } from '@clothes-closet/contracts';
import { messageKinds, unlistedSchool } from '@clothes-closet/contracts';
import { openings } from './openings.ts';
import type { AddressedAppointment } from './repository.ts';
import { isolate, type Translate, translateInto } from './texts.ts';

export const letterKinds = messageKinds;
export type LetterKind = (typeof letterKinds)[number];

/** A line of text, with a link for the whole of it where it leads somewhere. */
export type Line = { text: string; url?: string | undefined };
export type Section = { title: string; lines: Line[] };

/** What a message says, in words and in order, before it becomes HTML or plain text. Nothing in it is escaped. */
export type Letter = {
  subject: string;
  siteName: string;
  greeting: string;
  title: string;
  intro: string;
  /** The largest text; struck through where the family need not come then. */
  moment: { day: string; time: string; isOff: boolean } | undefined;
  /** Whether the family has to do something now: then the button comes before the place and the students. */
  asksForAnswer: boolean;
  place: Section | undefined;
  students: Section;
  expectations: Section;
  button: { label: string; url: string };
  questions: Section | undefined;
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
  const { where, ...opening } = openings[question.kind](question, t);
  return {
    ...opening,
    asksForAnswer: question.kind === 'offered',
    siteName: site.name,
    greeting: t('letter.greeting', { firstName: appointment.firstName }),
    place: where === undefined ? undefined : placeOf(question, where, t),
    students: studentsOf(appointment, t),
    questions: questionsOf(site, t),
    signOff: t('letter.signOff'),
    footnote: t('letter.notYou'),
  };
};

const placeOf = ({ site, appointment }: LetterQuestion, title: string, t: Translate): Section | undefined => {
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

const questionsOf = ({ phone, email }: Site, t: Translate): Section | undefined => {
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
