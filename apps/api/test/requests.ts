import type { BookingRequest, StudentRequest, WaitlistRequest } from '@clothes-closet/contracts';

export const student = (studentId: string, rest: Partial<StudentRequest> = {}): StudentRequest => ({
  studentId,
  gender: 'female',
  grade: '3',
  school: 'Lincoln',
  shoeSize: 'Youth 2',
  underwearSize: 'Child 8',
  ...rest,
});

export const waitlistForm = (
  studentIds: string[],
  guardian: Partial<BookingRequest['guardian']> = {},
): WaitlistRequest => ({
  locale: 'en',
  guardian: {
    firstName: 'Rosa',
    lastName: 'Marín',
    email: 'rosa@example.com',
    phone: '(312) 555-0142',
    phoneType: 'mobile',
    smsConsent: true,
    ...guardian,
  },
  students: studentIds.map((studentId) => student(studentId)),
});

export const bookingForm = (
  startsAt: string,
  studentIds: string[],
  guardian: Partial<BookingRequest['guardian']> = {},
): BookingRequest => ({ ...waitlistForm(studentIds, guardian), startsAt });
