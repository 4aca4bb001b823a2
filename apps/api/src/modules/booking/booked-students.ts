import { type BookingPeriod, endOfDay, startOfDay } from '@clothes-closet/scheduling';
import { AppError } from '../../http/errors.ts';
import type { Tx } from '../../platform/database.ts';
import { findLiveVisits } from './repository.ts';

/** Whether students are free to come in a period; `except` is an appointment that does not count. */
export type StudentsQuestion = {
  studentIds: readonly string[];
  /** The guardian's, who may hear of their own appointments. */
  email: string;
  period: BookingPeriod;
  timeZone: string;
  except?: string;
};

/** The refusal for students who already stand in the period; undefined where all are free to come. */
export const findBookedStudents = async (
  tx: Tx,
  question: StudentsQuestion,
): Promise<AppError | undefined> => {
  const { studentIds, email, period, timeZone, except } = question;
  const span = { startsAt: startOfDay(period.startsOn, timeZone), endsAt: endOfDay(period.endsOn, timeZone) };
  const visits = await findLiveVisits(tx, { studentIds, span, except });
  if (visits.length === 0) return undefined;
  return new AppError('student_already_booked', {
    students: visits.map(({ studentId, startsAt, email: bookedBy }) =>
      // The date is only for the family that booked it.
      bookedBy === email && startsAt ? { studentId, startsAt: startsAt.toISOString() } : { studentId },
    ),
  });
};
