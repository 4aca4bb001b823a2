import type { Prisma } from '@clothes-closet/database';

export type Given = Partial<Prisma.AppointmentUncheckedCreateInput> & {
  startsAt?: string | null;
  students?: Partial<Prisma.VisitUncheckedCreateWithoutAppointmentInput>[];
  relations?: string[];
};

export const idOf = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Rosa Marín's appointment on a Tuesday at 7:00 in Chicago, with one student, where nothing else is given. */
export const appointmentOf = (
  number: number,
  { startsAt = '2026-11-24T13:00:00Z', students = [{}], relations = [], ...rest }: Given,
) => {
  const start = startsAt === null ? null : new Date(startsAt);
  const people = [
    ...students.map((student, index) => studentOf(`T${number}-${index + 1}`, student)),
    ...relations.map((relation) => ({ relation })),
  ];
  return {
    id: idOf(number),
    status: start ? 'booked' : 'waitlisted',
    placedByAdmin: true,
    firstName: 'Rosa',
    lastName: 'Marín',
    searchName: 'rosa marin',
    email: `guardian${number}@example.com`,
    phone: '+13125550142',
    phoneType: 'mobile',
    smsConsent: true,
    locale: 'es',
    source: 'parent',
    manageTokenHash: new TextEncoder().encode(idOf(number)),
    createdAt: new Date(Date.UTC(2026, 9, 1, 0, number)),
    updatedAt: new Date(Date.UTC(2026, 9, 1)),
    ...rest,
    startsAt: start,
    endsAt: start && new Date(start.getTime() + 20 * 60_000),
    visits: {
      create: people.map((person, index) => ({
        id: `01980000-0000-7${String(index).padStart(3, '0')}-9000-${String(number).padStart(12, '0')}`,
        position: index + 1,
        ...person,
      })),
    },
  } satisfies Prisma.AppointmentUncheckedCreateInput;
};

const studentOf = (studentId: string, rest: object) => ({
  studentId,
  gender: 'female' as const,
  grade: '3',
  school: 'Lincoln',
  shoeSize: 'Youth 2',
  underwearSize: 'Child 8',
  ...rest,
});
