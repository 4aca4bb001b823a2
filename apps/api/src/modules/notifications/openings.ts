import { createFormatter } from '../../platform/format.ts';
import type { Button, Letter, LetterKind, LetterQuestion, Line, Moment, Section } from './letter.ts';
import type { Translate } from './texts.ts';

/** What one kind of letter says that the others do not. */
export type Opening = Pick<Letter, 'subject' | 'title' | 'intro'> & {
  /** Otherwise the intro and the address. */
  preview?: string;
  moment?: Moment;
  /** The title over the address, if it is given. */
  where?: string;
  /** Whether the family has to do something now. */
  asks?: true;
  expectations: Section;
  button: Button;
};

export const openings: Record<LetterKind, (question: LetterQuestion, t: Translate) => Opening> = {
  confirmation: (question, t) => {
    const moment = momentOf(question);
    return {
      subject: t('confirmation.subject', moment),
      title: t('confirmation.title'),
      intro: t('confirmation.intro'),
      moment: { ...moment, isOff: false },
      where: t('confirmation.where'),
      expectations: {
        title: t('letter.next'),
        lines: [...timeLines(question, t), t('confirmation.calendarFile'), t('confirmation.letUsKnow')].map(
          asLine,
        ),
      },
      button: { label: t('confirmation.manage'), url: question.manageUrl },
    };
  },
  reminder: (question, t) => {
    const moment = momentOf(question);
    return {
      subject: t('reminder.subject', moment),
      title: t('reminder.title'),
      intro: t('reminder.intro'),
      moment: { ...moment, isOff: false },
      where: t('confirmation.where'),
      expectations: {
        title: t('letter.next'),
        lines: [...timeLines(question, t), t('confirmation.letUsKnow')].map(asLine),
      },
      button: { label: t('confirmation.manage'), url: question.manageUrl },
    };
  },
  rescheduled: (question, t) => {
    const moment = momentOf(question);
    return {
      subject: t('rescheduled.subject', moment),
      title: t('rescheduled.title'),
      intro: t('rescheduled.intro'),
      moment: { ...moment, isOff: false },
      where: t('confirmation.where'),
      expectations: {
        title: t('letter.next'),
        lines: [...timeLines(question, t), t('rescheduled.calendarFile'), t('rescheduled.letUsKnow')].map(
          asLine,
        ),
      },
      button: { label: t('confirmation.manage'), url: question.manageUrl },
    };
  },
  cancelled: (question, t) => {
    const moment = momentOf(question);
    return {
      subject: t('cancelled.subject', moment),
      title: t('cancelled.title'),
      intro: t('cancelled.intro'),
      moment: { ...moment, isOff: true },
      expectations: {
        title: t('cancelled.next'),
        lines: [t('cancelled.calendarFile'), t('cancelled.again')].map(asLine),
      },
      button: { label: t('cancelled.book'), url: question.bookingUrl },
    };
  },
  waitlisted: ({ manageUrl }, t) => ({
    subject: t('waitlisted.subject'),
    title: t('waitlisted.title'),
    intro: t('waitlisted.intro'),
    where: t('waitlisted.where'),
    expectations: {
      title: t('letter.next'),
      lines: [t('waitlisted.turn'), t('waitlisted.once'), t('waitlisted.letUsKnow')].map(asLine),
    },
    button: { label: t('waitlisted.manage'), url: manageUrl },
  }),
  offered: (question, t) => {
    const { startsAt, expiresAt, url } = offerOf(question);
    const moment = wordsFor(question, startsAt);
    const until = t('offered.until', wordsFor(question, expiresAt));
    return {
      subject: t('offered.subject', moment),
      preview: until,
      title: t('offered.title'),
      intro: t('offered.intro'),
      moment: { ...moment, isOff: false },
      where: t('confirmation.where'),
      asks: true,
      expectations: { title: until, lines: [t('offered.otherwise')].map(asLine) },
      button: { label: t('offered.answer'), url },
    };
  },
};

/** What is offered; throws where nothing is. */
export const offerOf = ({ kind, offer }: Pick<LetterQuestion, 'kind' | 'offer'>) => {
  if (!offer) throw new Error(`a message of the kind ${kind} needs an offer`);
  return offer;
};

const momentOf = (question: LetterQuestion) => {
  const { startsAt } = question.appointment;
  if (!startsAt) throw new Error(`a letter of the kind ${question.kind} needs a time`);
  return wordsFor(question, startsAt);
};

/** Day and time in the family's words, on the site's clock. */
export const wordsFor = ({ appointment, site }: LetterQuestion, instant: Date) => {
  const format = createFormatter(appointment.locale, site.timeZone);
  return { day: format.day(instant), time: format.time(instant) };
};

/** How long the visit takes, and whether a reminder will come. */
const timeLines = ({ appointment: { startsAt, endsAt }, now }: LetterQuestion, t: Translate): string[] => [
  ...(startsAt && endsAt ? [t('confirmation.duration', { count: minutesBetween(startsAt, endsAt) })] : []),
  // Made less than a day ahead, an appointment gets no reminder: this very message has just come.
  ...(startsAt && startsAt.getTime() - now.getTime() > day ? [t('confirmation.reminder')] : []),
];

/** Milliseconds. */
const day = 24 * 60 * 60_000;

const minutesBetween = (start: Date, end: Date) => Math.round((end.getTime() - start.getTime()) / 60_000);

const asLine = (text: string): Line => ({ text });
