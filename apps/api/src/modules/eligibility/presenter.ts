import type { EligibleStudentsQuery, EligibleStudentsResponse } from '@clothes-closet/contracts';
import type { EligibleStudent } from './student-list.ts';

type Found = { rows: EligibleStudent[]; total: number; updatedAt: Date | null };

export const presentStudents = (
  { rows, total, updatedAt }: Found,
  { page, pageSize }: EligibleStudentsQuery,
): EligibleStudentsResponse => ({
  items: rows.map(({ studentId, school, grade, mealStatus }) => ({ studentId, school, grade, mealStatus })),
  total,
  page,
  pageSize,
  updatedAt: updatedAt?.toISOString() ?? null,
});
