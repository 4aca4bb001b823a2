import type { ManagedAppointment } from '@clothes-closet/contracts';
import type { OwnAppointment } from './repository.ts';

export const presentOwn = ({
  status,
  startsAt,
  endsAt,
  locale,
  firstName,
  lastName,
  visits,
}: OwnAppointment) =>
  ({
    status,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    locale,
    guardian: { firstName, lastName },
    students: visits.map(({ studentId, gender, grade, school }) => ({
      studentId: studentId ?? '',
      gender: gender ?? 'female',
      grade: grade ?? '',
      school: school ?? '',
    })),
  }) satisfies ManagedAppointment;
