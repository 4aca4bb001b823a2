import type { CalendarStandIn } from '@clothes-closet/sandbox';
import type { Database } from '../../src/platform/database.ts';
import { bookingForm } from '../requests.ts';
import type { OutageWorld } from './outage-world.ts';

const msPerMinute = 60_000;
const msPerDay = 24 * 60 * msPerMinute;
const slotMinutes = 20;
const slotsADay = 27;
const days = 15;
const mostFamilies = slotsADay * days;

/** Days from next week on; slots begin at eight or nine in the morning in Chicago. */
const firstDay = `${new Date(Date.now() + 7 * msPerDay).toISOString().slice(0, 10)}T14:00:00.000Z`;
const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

/** The slot that family number `index` books: each has its own. */
export const slotOf = (index: number): string => {
  const day = later(firstDay, Math.floor(index / slotsADay) * msPerDay);
  return later(day, (index % slotsADay) * slotMinutes * msPerMinute);
};

export const emailOf = (index: number): string => `family.${index}@example.com`;

/** Nobody's: the number tells the family. */
export const phoneOf = (index: number): string => `+1312555${String(index + 1_000).padStart(4, '0')}`;

const studentOf = (index: number): string => `SEED${index}`;

/** What must not be found in any log. */
export const personal = /SEED\d|family\.\d|\+?1?312555\d|Mar[íi]n/;

export const openEachDay = (calendar: CalendarStandIn): void => {
  for (let day = 0; day < days; day += 1) {
    const start = later(firstDay, day * msPerDay);
    const end = later(start, slotsADay * slotMinutes * msPerMinute);
    calendar.events.insert({ summary: 'Open', start: { dateTime: start }, end: { dateTime: end } });
  }
};

/** Their students on the district's list. */
export const familiesKept = ({ prisma }: Database) =>
  prisma.eligibleStudent.createMany({
    data: Array.from({ length: mostFamilies }, (_, index) => ({
      studentId: studentOf(index),
      school: 'Lincoln',
      grade: '3',
      mealStatus: 'Free',
    })),
  });

/** Family number `index` books its slot; throws where the answer is not 201. Every family wants texts. */
export const book = async ({ processes }: OutageWorld, index: number): Promise<string> => {
  const { url } = processes[index % processes.length] ?? { url: '' };
  const guardian = { email: emailOf(index), phone: phoneOf(index) };
  const answer = await fetch(`${url}/api/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${index % 50}.1` },
    body: JSON.stringify(bookingForm(slotOf(index), [studentOf(index)], guardian)),
  });
  const { id } = (await answer.json()) as { id?: string };
  if (answer.status !== 201 || !id) throw new Error(`booking ${index} was answered ${answer.status}`);
  return id;
};
