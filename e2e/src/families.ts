import type { BookingRequest } from '../../packages/contracts/src/index.ts';
import type { LanguageCode } from './texts.ts';

export type Guardian = { firstName: string; lastName: string; email: string; phone: string };

const names: Record<LanguageCode, { firstName: string; lastName: string }> = {
  en: { firstName: 'Rosa', lastName: 'Marín' },
  es: { firstName: 'Lucía', lastName: 'Núñez Ortega' },
  ar: { firstName: 'أمينة', lastName: 'الحداد' },
  fr: { firstName: 'Éloïse', lastName: 'Lefèvre' },
};

let families = 0;

/** A family that nobody else in this run is; a phone number that is nobody's at all. */
export const newGuardian = (language: LanguageCode = 'en', rest: Partial<Guardian> = {}): Guardian => {
  families += 1;
  return {
    ...names[language],
    email: `family.${process.pid}.${families}@mail.example`,
    phone: '(512) 555-0142',
    ...rest,
  };
};

/** The same answers for every student; what differs is the ID. */
export const studentAnswers = {
  gender: 'female',
  grade: '3',
  school: 'Pecan Grove Elementary',
  shoeSize: 'Youth 2',
  underwearSize: 'Child 8',
} as const;

/** A booking as the form would send it. */
export const bookingRequest = (
  startsAt: string,
  studentIds: readonly string[],
  guardian: Guardian,
  locale: LanguageCode = 'en',
): BookingRequest => ({
  locale,
  startsAt,
  guardian: { ...guardian, phoneType: 'mobile', smsConsent: false },
  students: studentIds.map((studentId) => ({ studentId, ...studentAnswers })),
});
