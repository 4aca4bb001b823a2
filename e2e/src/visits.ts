import { randomBytes, randomUUID } from 'node:crypto';
import type { ItemKind } from '../../packages/contracts/src/index.ts';
import type { Stack } from './stack.ts';

type Student = Partial<Record<ItemKind, number>> & {
  shoeSize?: string | null;
  underwearSize?: string | null;
};
type Given = { startsAt: string; status: 'booked' | 'completed'; students: Student[]; others?: string[] };

/** Puts an appointment of any time into the database, past ones too, which no parent could book. */
export const addVisits = async ({ db }: Stack, { startsAt, status, students, others = [] }: Given) => {
  const start = new Date(startsAt);
  const visits = [
    ...students.map((student, index) => ({
      studentId: `V${randomUUID().slice(0, 8)}${index}`,
      gender: 'female' as const,
      grade: '3',
      school: 'Pecan Grove Elementary',
      shoeSize: 'Youth 2',
      underwearSize: 'Child 8',
      ...student,
    })),
    ...others.map((relation) => ({ relation })),
  ];
  await db.appointment.create({
    data: {
      id: randomUUID(),
      status,
      startsAt: start,
      endsAt: new Date(start.getTime() + 20 * 60_000),
      placedByAdmin: true,
      firstName: 'Rosa',
      lastName: 'Marín',
      searchName: 'rosa marin',
      email: `visits.${randomUUID()}@mail.example`,
      phone: '+15125550142',
      phoneType: 'mobile',
      smsConsent: false,
      locale: 'en',
      source: 'admin',
      manageTokenHash: new Uint8Array(randomBytes(32)),
      createdAt: start,
      updatedAt: start,
      visits: {
        create: visits.map((visit, index) => ({ id: randomUUID(), position: index + 1, ...visit })),
      },
    },
  });
};
