import { Prisma } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';
import { escapeLike } from '../../platform/like.ts';
import type { Padded } from './lost-zeros.ts';
import type { EligibleStudent } from './reading/list-file.ts';

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
  const counts = await tx.$queryRaw<{ action: 'INSERT' | 'DELETE' | 'UPDATE'; students: number }[]>`
    WITH merged AS (
      MERGE INTO eligible_student AS kept
      USING ${listed(students)}
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

/** A list as a table, for FROM. */
const listed = (students: readonly EligibleStudent[]): Prisma.Sql => {
  const valuesOf = (field: keyof EligibleStudent) => students.map((student) => student[field]);
  return Prisma.sql`unnest(
    ${valuesOf('studentId')}::text[], ${valuesOf('school')}::text[],
    ${valuesOf('grade')}::text[], ${valuesOf('mealStatus')}::text[]
  ) AS listed (student_id, school, grade, meal_status)`;
};

/** A student as on the list now and as in the file; null where there is none. `students` counts all of the kind. */
export type Difference = {
  kind: 'added' | 'removed' | 'changed';
  students: number;
  before: EligibleStudent | null;
  after: EligibleStudent | null;
};

/** What mergeStudents would do: the first few students of each kind, by ID. */
export const findDifferences = (
  tx: Tx,
  students: readonly EligibleStudent[],
  examples: number,
): Promise<Difference[]> => tx.$queryRaw<Difference[]>`
  WITH difference AS (
    SELECT
      coalesce(kept.student_id, listed.student_id) AS student_id,
      CASE
        WHEN kept.student_id IS NULL THEN 'added'
        WHEN listed.student_id IS NULL THEN 'removed'
        ELSE 'changed'
      END AS kind,
      kept.school AS school_before, kept.grade AS grade_before, kept.meal_status AS meal_status_before,
      listed.school AS school_after, listed.grade AS grade_after, listed.meal_status AS meal_status_after
    FROM eligible_student AS kept FULL JOIN ${listed(students)} ON kept.student_id = listed.student_id
    WHERE (kept.school, kept.grade, kept.meal_status)
      IS DISTINCT FROM (listed.school, listed.grade, listed.meal_status)
  ), ranked AS (
    SELECT *,
      row_number() OVER (PARTITION BY kind ORDER BY student_id) AS rank,
      count(*) OVER (PARTITION BY kind)::int AS students
    FROM difference
  )
  SELECT kind, students,
    CASE WHEN kind <> 'added' THEN jsonb_build_object('studentId', student_id,
      'school', school_before, 'grade', grade_before, 'mealStatus', meal_status_before) END AS before,
    CASE WHEN kind <> 'removed' THEN jsonb_build_object('studentId', student_id,
      'school', school_after, 'grade', grade_after, 'mealStatus', meal_status_after) END AS after
  FROM ranked WHERE rank <= ${examples} ORDER BY kind, rank`;

/** Those of the numbers that are on the list with zeros before them, and not as they are. */
export const findPadded = (tx: Tx, numbers: readonly string[]): Promise<Padded[]> => tx.$queryRaw<Padded[]>`
  SELECT listed.student_id AS "studentId", kept.student_id AS padded
  FROM eligible_student AS kept
  JOIN unnest(${numbers}::text[]) AS listed (student_id) ON ltrim(kept.student_id, '0') = listed.student_id
  WHERE kept.student_id LIKE '0%'
    AND NOT EXISTS (SELECT FROM eligible_student AS same WHERE same.student_id = listed.student_id)`;

/** The schools that are not known yet, in any capitals, each once. */
export const findNewSchools = async (tx: Tx, schools: readonly string[]): Promise<string[]> => {
  const found = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT ON (lower(listed.name)) listed.name FROM unnest(${schools}::text[]) AS listed (name)
    WHERE NOT EXISTS (SELECT FROM school AS known WHERE lower(known.name) = lower(listed.name))
    ORDER BY lower(listed.name), listed.name`;
  return found.map(({ name }) => name);
};

/** Adds the schools that are not known yet; those that have left the list stay. Returns the new ones. */
export const insertNewSchools = async (tx: Tx, schools: readonly string[]): Promise<string[]> => {
  const names = await findNewSchools(tx, schools);
  await tx.school.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true });
  return names;
};

/** Two of one moment follow each other by their ids. */
const newestFirst: Prisma.EligibilityUploadOrderByWithRelationInput[] = [
  { uploadedAt: 'desc' },
  { id: 'desc' },
];

export const insertUpload = async (tx: Tx, data: Prisma.EligibilityUploadCreateInput): Promise<void> => {
  await tx.eligibilityUpload.create({ data, select: { id: true } });
};

export const removeUploadsBut = async (tx: Tx, kept: number): Promise<void> => {
  const old = await tx.eligibilityUpload.findMany({
    orderBy: newestFirst,
    skip: kept,
    select: { id: true },
  });
  await tx.eligibilityUpload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
};

/** Newest first, without what is in them. */
export const findUploads = (tx: Tx) =>
  tx.eligibilityUpload.findMany({ orderBy: newestFirst, omit: { content: true } });

export const findUploadContent = async (tx: Tx, id: string): Promise<Uint8Array | undefined> => {
  const upload = await tx.eligibilityUpload.findUnique({ where: { id }, select: { content: true } });
  return upload?.content;
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
    tx.eligibilityUpload.findFirst({ orderBy: newestFirst, select: { uploadedAt: true } }),
  ]);
  return { rows, total, updatedAt: lastUpload?.uploadedAt ?? null };
};
