import { translateInto } from '../../src/modules/notifications/texts.ts';
import { createFormatter } from '../../src/platform/format.ts';
import { emailOf, type Place, phoneOf, slotOf } from './families.ts';
import type { Told } from './stories.ts';

const siteName = 'Clothes Closet';
const t = translateInto('en');
const format = createFormatter('en', 'America/Chicago');

const readTold = (index: number, told: Told) => {
  const [kind, place] = told.split(' ') as ['confirmation' | 'rescheduled' | 'cancelled', Place | undefined];
  const startsAt = new Date(slotOf(index, place));
  return { kind, moment: { day: format.day(startsAt), time: format.time(startsAt) } };
};

/** As a mailbox shows it: to whom, and the subject, which says what and when. */
export const inMail = (index: number, told: Told): string => {
  const { kind, moment } = readTold(index, told);
  return `${emailOf(index)}: ${t(`${kind}.subject`, moment)}`;
};

/** As a phone shows it: to whom, and the first line, which says what and when. */
export const inText = (index: number, told: Told): string => {
  const { kind, moment } = readTold(index, told);
  return `${phoneOf(index)}: ${t(`sms.${kind}`, { site: siteName, ...moment })}`;
};
