import type { Interval } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

export const findStudentIds = async (tx: Tx, appointmentId: string): Promise<string[]> => {
  const visits = await tx.visit.findMany({
    where: { appointmentId, studentId: { not: null } },
    select: { studentId: true },
  });
  return visits.flatMap(({ studentId }) => studentId ?? []);
};

type Question = { studentIds: readonly string[]; except: string; period: Interval };

/** Whether any of the students has another live appointment in the period; a waiting family counts by its sign-up. */
export const isAnyBookedElsewhere = async (
  tx: Tx,
  { studentIds, except, period }: Question,
): Promise<boolean> => {
  const within = { gte: period.startsAt, lt: period.endsAt };
  const visit = await tx.visit.findFirst({
    where: {
      studentId: { in: [...studentIds] },
      appointment: {
        id: { not: except },
        status: { not: 'cancelled' },
        OR: [{ startsAt: within }, { startsAt: null, createdAt: within }],
      },
    },
    select: { id: true },
  });
  return visit !== null;
};
