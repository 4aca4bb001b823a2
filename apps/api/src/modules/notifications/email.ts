import type { MailMessage } from '../../integrations/mail.ts';
import { buildAppointmentIcs, calendarMethodOf } from './ics.ts';
import { type LetterQuestion, writeLetter } from './letter.ts';
import { renderPage } from './page.ts';
import { renderPlainText } from './plain-text.ts';
import { oneLine, withoutIsolates } from './texts.ts';

export type Email = Pick<MailMessage, 'subject' | 'html' | 'text' | 'calendar'>;

/** A message as it goes out by email, in the guardian's language; with the .ics where there is a time to keep. */
export const composeEmail = (question: LetterQuestion): Email => {
  const letter = writeLetter(question);
  return {
    // It stands alone in its language, and some lists of mails show isolates as boxes.
    subject: withoutIsolates(oneLine(letter.subject)),
    html: renderPage(letter, question.appointment.locale),
    text: renderPlainText(letter),
    calendar: calendarOf(question),
  };
};

const calendarOf = ({ appointment, site, manageUrl, now }: LetterQuestion): Email['calendar'] => {
  const { startsAt, endsAt, locale } = appointment;
  if (!startsAt || !endsAt) return undefined;
  const timed = { ...appointment, startsAt, endsAt };
  return {
    content: buildAppointmentIcs({ appointment: timed, site, locale, manageUrl, now }),
    method: calendarMethodOf(timed),
  };
};
