import type { CalendarStandIn } from '@clothes-closet/sandbox';
import type { Database } from '../../src/platform/database.ts';
import { bookingForm, waitlistForm } from '../requests.ts';
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

/** Times of one family: the one it books, and two it may be moved to. */
const places = { A: 0, B: mostFamilies / 3, C: (2 * mostFamilies) / 3 } as const;
export type Place = keyof typeof places;

/** The slot that family number `index` books, or is moved to: each is one family's. */
export const slotOf = (index: number, place: Place = 'A'): string => {
  const slot = index + places[place];
  const day = later(firstDay, Math.floor(slot / slotsADay) * msPerDay);
  return later(day, (slot % slotsADay) * slotMinutes * msPerMinute);
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

const post = async ({ processes }: OutageWorld, path: string, index: number, form: unknown) => {
  const { url } = processes[index % processes.length] ?? { url: '' };
  const answer = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.0.${index % 50}.1`,
      // As the page sends it: whoever got no answer can press the button again.
      'idempotency-key': `${path}-${index}`,
    },
    body: JSON.stringify(form),
  });
  const { id } = (await answer.json()) as { id?: string };
  if (answer.status !== 201 || !id) throw new Error(`${path} ${index} was answered ${answer.status}`);
  return id;
};

const guardianOf = (index: number) => ({ email: emailOf(index), phone: phoneOf(index) });

/** Family number `index` books its slot; throws where the answer is not 201. Every family wants texts. */
export const book = (world: OutageWorld, index: number): Promise<string> =>
  post(world, 'appointments', index, bookingForm(slotOf(index), [studentOf(index)], guardianOf(index)));

export const joinWaitlist = (world: OutageWorld, index: number): Promise<string> =>
  post(world, 'waitlist', index, waitlistForm([studentOf(index)], guardianOf(index)));
