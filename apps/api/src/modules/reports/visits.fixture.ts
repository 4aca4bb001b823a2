import { randomBytes, randomUUID } from 'node:crypto';
import type { Prisma } from '@clothes-closet/database';
import type { Database } from '../../platform/database.ts';

type Person = Partial<Omit<Prisma.VisitUncheckedCreateInput, 'id' | 'appointmentId' | 'position'>>;
type Given = { status?: 'booked' | 'completed' | 'no_show' | 'cancelled'; people: Person[] };

/** Puts appointments into the database as they would stand there, at any time. */
export const createVisits = ({ prisma }: Database) => ({
  make: async (startsAt: string, { status = 'booked', people }: Given): Promise<void> => {
    const start = new Date(startsAt);
    await prisma.appointment.create({
      data: {
        id: randomUUID(),
        status,
        startsAt: start,
        endsAt: new Date(start.getTime() + 20 * 60_000),
        placedByAdmin: true,
        firstName: 'Rosa',
        lastName: 'Marín',
        searchName: 'rosa marin',
        email: 'rosa@example.com',
        phone: '+13125550142',
        phoneType: 'mobile',
        smsConsent: false,
        locale: 'en',
        source: 'parent',
        manageTokenHash: new Uint8Array(randomBytes(32)),
        createdAt: start,
        updatedAt: start,
        visits: { create: people.map(visitOf) },
      },
    });
  },
});

const visitOf = (person: Person, index: number) => ({
  id: randomUUID(),
  position: index + 1,
  ...(person.relation === undefined && { studentId: `T${index}` }),
  ...person,
});
