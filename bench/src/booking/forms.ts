import { studentIdOf } from '../site.ts';
import { dayOf } from './day.ts';

export type Form = { index: number; body: string };

/** The booking of the index-th family: one student of the list, who comes once. */
export const formFor = (index: number, startsAt: string): Form => ({
  index,
  body: JSON.stringify({
    startsAt,
    locale: 'en',
    guardian: {
      firstName: 'Rosa',
      lastName: `Marín ${index}`,
      email: `family${index}@example.com`,
      phone: '(312) 555-0142',
      phoneType: 'mobile',
      smsConsent: true,
    },
    students: [
      {
        studentId: studentIdOf(index),
        gender: 'female',
        grade: '3',
        school: 'Lincoln',
        shoeSize: 'Youth 2',
        underwearSize: 'Child 8',
      },
    ],
  }),
});

export type Spread = 'different days' | 'one day';

/** Hands out forms, each for a slot and a student of its own. */
export const createForms = (slots: readonly string[]) => {
  const days = [...Map.groupBy(slots, dayOf).values()].map((starts) => [...starts]);
  let next = 0;
  const fill = (startsAt: string | undefined): Form => {
    if (startsAt === undefined) throw new Error('there are too few slots');
    next += 1;
    return formFor(next, startsAt);
  };

  return {
    take: (count: number, spread: Spread): Form[] => {
      if (spread === 'one day') {
        const whole = days.pop() ?? [];
        return Array.from({ length: count }, () => fill(whole.pop()));
      }
      return Array.from({ length: count }, (_, index) =>
        fill(days[index % Math.min(60, days.length)]?.pop()),
      );
    },
  };
};
