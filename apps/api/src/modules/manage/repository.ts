import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

const own = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  locale: true,
  version: true,
  firstName: true,
  lastName: true,
  email: true,
  visits: {
    where: { studentId: { not: null } },
    orderBy: { position: 'asc' },
    select: { studentId: true, gender: true, grade: true, school: true },
  },
  offers: { where: { state: 'open' }, select: { id: true, startsAt: true, endsAt: true, expiresAt: true } },
} satisfies Prisma.AppointmentSelect;

export type OwnAppointment = Prisma.AppointmentGetPayload<{ select: typeof own }>;

export const findByTokenHash = (
  tx: Tx,
  manageTokenHash: Uint8Array<ArrayBuffer>,
): Promise<OwnAppointment | null> => tx.appointment.findUnique({ where: { manageTokenHash }, select: own });
