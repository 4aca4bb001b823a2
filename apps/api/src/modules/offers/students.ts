import { type BookingPeriod, bookingPeriodOf } from '@clothes-closet/scheduling';
import { AppError } from '../../http/errors.ts';
import type { Tx } from '../../platform/database.ts';
import { findBookedStudents, findPlacesOf } from '../booking/booked-students.ts';
import type { Eligibility } from '../eligibility/service.ts';
import type { Settings } from '../settings/service.ts';

/** A family on the wait list, and the start they are to have. */
export type Family = {
  id: string;
  source: 'parent' | 'admin';
  email: string;
  visits: readonly { studentId: string | null }[];
};

export const studentIdsOf = ({ visits }: Pick<Family, 'visits'>): string[] =>
  visits.flatMap(({ studentId }) => studentId ?? []);

/** Whom an admin entered, nobody checks: neither now nor when they were entered, and they claim no period (0009). */
export const createStudentRules = ({
  eligibility,
}: {
  eligibility: Pick<Eligibility, 'findIneligible'>;
}) => ({
  /** The booking period that the family's students take by coming then; null for whom an admin entered. */
  periodOf: ({ source }: Family, startsAt: Date, rules: Settings): BookingPeriod | null =>
    source === 'admin' ? null : bookingPeriodOf(startsAt, rules.bookingPeriod, rules.site.timeZone),

  /** Those of the families to whom a booking at that start would not be refused; one look at all: a line may be long. */
  async whoCouldCome(
    tx: Tx,
    families: readonly Family[],
    startsAt: Date,
    { bookingPeriod, site: { timeZone } }: Settings,
  ): Promise<Family[]> {
    const studentIds = families.filter(({ source }) => source === 'parent').flatMap(studentIdsOf);
    const ineligible = new Set(await eligibility.findIneligible(tx, studentIds));
    const period = bookingPeriodOf(startsAt, bookingPeriod, timeZone);
    const places = Map.groupBy(
      await findPlacesOf(tx, { studentIds, period, timeZone }),
      (visit) => visit.studentId,
    );
    const isFree = (studentId: string, id: string) =>
      !ineligible.has(studentId) &&
      (places.get(studentId) ?? []).every(({ appointmentId }) => appointmentId === id);
    return families.filter(
      (family) =>
        family.source === 'admin' || studentIdsOf(family).every((studentId) => isFree(studentId, family.id)),
    );
  },

  /** Why a booking at that start would be refused to them today: they signed up long ago. */
  async findRefusal(
    tx: Tx,
    family: Family,
    period: BookingPeriod | null,
    { site }: Settings,
  ): Promise<AppError | undefined> {
    if (!period) return undefined;
    const studentIds = studentIdsOf(family);
    const ineligible = await eligibility.findIneligible(tx, studentIds);
    if (ineligible.length > 0) return new AppError('student_not_eligible', { studentIds: ineligible });
    const { id: except, email } = family;
    return findBookedStudents(tx, { studentIds, email, period, timeZone: site.timeZone, except });
  },
});

export type StudentRules = ReturnType<typeof createStudentRules>;
