import { genders, type Locale, phoneTypes } from '@clothes-closet/contracts';
import * as z from 'zod/mini';

/** What a select says where the parent does not know a size. */
export const unknownSize = 'unknown';

const StudentValues = z.object({
  studentId: z.string(),
  gender: z.enum(['', ...genders]),
  grade: z.string(),
  school: z.string(),
  shoeSize: z.string(),
  underwearSize: z.string(),
});
export type StudentValues = z.infer<typeof StudentValues>;

/** The form as the fields hold it: every answer a text, '' where none was given. */
export const BookingValues = z.object({
  guardian: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phoneCountry: z.string(),
    phone: z.string(),
    phoneType: z.enum(['', ...phoneTypes]),
    smsConsent: z.boolean(),
  }),
  students: z.array(StudentValues),
  startsAt: z.string(),
  /** The parent turned to the wait list although there are free times. */
  prefersWaitlist: z.boolean(),
});
export type BookingValues = z.infer<typeof BookingValues>;

/** A new student; brothers and sisters mostly go to one school, nothing else is guessed. */
export const newStudent = (school = ''): StudentValues => ({
  studentId: '',
  gender: '',
  grade: '',
  school,
  shoeSize: '',
  underwearSize: '',
});

export const emptyValues = (): BookingValues => ({
  guardian: {
    firstName: '',
    lastName: '',
    email: '',
    phoneCountry: 'US',
    phone: '',
    phoneType: '',
    smsConsent: false,
  },
  students: [newStudent()],
  startsAt: '',
  prefersWaitlist: false,
});

/** An answer that was not given is missing on the wire, so that the contract says `required`. */
const given = (answer: string) => (answer === '' ? undefined : answer);

const sizeOf = (answer: string) => (answer === unknownSize ? null : given(answer));

/** The form's answers in the contract's shape, not yet checked; `phone` is the number in E.164. */
export const toRequest = (values: BookingValues, known: { locale: Locale; phone: string }) => {
  const { firstName, lastName, email, phoneType, smsConsent } = values.guardian;
  return {
    locale: known.locale,
    guardian: {
      firstName,
      lastName,
      email,
      phone: known.phone,
      phoneType: given(phoneType),
      smsConsent: smsConsent && phoneType === 'mobile',
    },
    students: values.students.map((student) => ({
      studentId: student.studentId,
      gender: given(student.gender),
      grade: given(student.grade),
      school: student.school,
      shoeSize: sizeOf(student.shoeSize),
      underwearSize: sizeOf(student.underwearSize),
    })),
    startsAt: given(values.startsAt),
  };
};
