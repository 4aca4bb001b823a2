import { type BookingPeriod, endOfDay, type Interval, startOfDay } from '@clothes-closet/scheduling';
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

type Period = Pick<StudentsQuestion, 'period' | 'timeZone'>;

const spanOf = ({ period, timeZone }: Period): Interval => ({
  startsAt: startOfDay(period.startsOn, timeZone),
  endsAt: endOfDay(period.endsOn, timeZone),
});

/** Every place of one of the students in the period: the student, and the appointment. */
export const findPlacesOf = (tx: Tx, { studentIds, ...period }: Period & { studentIds: readonly string[] }) =>
  findLiveVisits(tx, { studentIds, span: spanOf(period) });

/** The refusal for students who already stand in the period; undefined where all are free to come. */
export const findBookedStudents = async (
  tx: Tx,
  question: StudentsQuestion,
): Promise<AppError | undefined> => {
  const { studentIds, email, except } = question;
  const visits = await findLiveVisits(tx, { studentIds, span: spanOf(question), except });
  if (visits.length === 0) return undefined;
  return new AppError('student_already_booked', {
    students: visits.map(({ studentId, startsAt, email: bookedBy }) =>
      // The date is only for the family that booked it.
      bookedBy === email && startsAt ? { studentId, startsAt: startsAt.toISOString() } : { studentId },
    ),
  });
};
