import type { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';
import { escapeLike } from '../../platform/like.ts';
import type { EligibleStudent } from './student-list.ts';

/** Counts of students. */
export type ListChanges = { added: number; removed: number; changed: number };

/** Waits until nobody else replaces the list, and keeps others waiting to the end of the transaction. */
export const lockList = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('eligible-students', 0))`;
};

/**
 * Makes the table say what the list says, touching only rows that differ. Bookings go on reading meanwhile: until
 * the commit they see the old list, then the new one. Needs lockList: two merges at once would trip over each other.
 */
export const mergeStudents = async (tx: Tx, students: readonly EligibleStudent[]): Promise<ListChanges> => {
  const valuesOf = (field: keyof EligibleStudent) => students.map((student) => student[field]);
  const counts = await tx.$queryRaw<{ action: 'INSERT' | 'DELETE' | 'UPDATE'; students: number }[]>`
    WITH merged AS (
      MERGE INTO eligible_student AS kept
      USING unnest(
        ${valuesOf('studentId')}::text[], ${valuesOf('school')}::text[],
        ${valuesOf('grade')}::text[], ${valuesOf('mealStatus')}::text[]
      ) AS listed (student_id, school, grade, meal_status)
      ON kept.student_id = listed.student_id
      WHEN MATCHED AND (kept.school, kept.grade, kept.meal_status)
          IS DISTINCT FROM (listed.school, listed.grade, listed.meal_status) THEN
        UPDATE SET school = listed.school, grade = listed.grade, meal_status = listed.meal_status
      WHEN NOT MATCHED BY TARGET THEN
        INSERT VALUES (listed.student_id, listed.school, listed.grade, listed.meal_status)
      WHEN NOT MATCHED BY SOURCE THEN
        DELETE
      RETURNING merge_action() AS action
    )
    SELECT action, count(*)::int AS students FROM merged GROUP BY action`;
  const countOf = (action: string) => counts.find((count) => count.action === action)?.students ?? 0;
  return { added: countOf('INSERT'), removed: countOf('DELETE'), changed: countOf('UPDATE') };
};

/** Adds the schools that are not known yet, in any capitals; those that have left the list stay. Returns the new ones. */
export const insertNewSchools = async (tx: Tx, schools: readonly string[]): Promise<string[]> => {
  const inserted = await tx.$queryRaw<{ name: string }[]>`
    INSERT INTO school (name)
    SELECT DISTINCT ON (lower(listed.name)) listed.name FROM unnest(${schools}::text[]) AS listed (name)
    WHERE NOT EXISTS (SELECT FROM school AS known WHERE lower(known.name) = lower(listed.name))
    ORDER BY lower(listed.name), listed.name
    ON CONFLICT DO NOTHING
    RETURNING name`;
  return inserted.map(({ name }) => name);
};

export const insertUpload = async (tx: Tx, data: Prisma.EligibilityUploadCreateInput): Promise<void> => {
  await tx.eligibilityUpload.create({ data, select: { id: true } });
};

export const removeUploadsBut = async (tx: Tx, kept: number): Promise<void> => {
  const old = await tx.eligibilityUpload.findMany({
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    skip: kept,
    select: { id: true },
  });
  await tx.eligibilityUpload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
};

export const findKnownIds = async (tx: Tx, studentIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.eligibleStudent.findMany({
    where: { studentId: { in: [...studentIds] } },
    select: { studentId: true },
  });
  return rows.map(({ studentId }) => studentId);
};

export type ListPage = { studentIdPart: string; schoolPart: string; skip: number; take: number };

/** One page of the list by ID, those where either part is found, and when the list was last replaced. */
export const findStudents = async (tx: Tx, { studentIdPart, schoolPart, skip, take }: ListPage) => {
  const where: Prisma.EligibleStudentWhereInput = {
    OR: [
      { studentId: { contains: escapeLike(studentIdPart) } },
      { school: { contains: escapeLike(schoolPart), mode: 'insensitive' } },
    ],
  };
  const [rows, total, lastUpload] = await Promise.all([
    tx.eligibleStudent.findMany({ where, orderBy: { studentId: 'asc' }, skip, take }),
    tx.eligibleStudent.count({ where }),
    tx.eligibilityUpload.findFirst({ orderBy: { uploadedAt: 'desc' }, select: { uploadedAt: true } }),
  ]);
  return { rows, total, updatedAt: lastUpload?.uploadedAt ?? null };
};
