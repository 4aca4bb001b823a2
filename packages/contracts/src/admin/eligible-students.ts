import * as z from 'zod/mini';
import { filter, pageOf, paging } from '../list.ts';
import { Id, Instant, searchText } from '../primitives.ts';
import { FieldError } from '../problems.ts';

export const EligibleStudent = z.object({
  studentId: z.string(),
  school: z.string(),
  grade: z.string(),
  mealStatus: z.string(),
});
export type EligibleStudent = z.infer<typeof EligibleStudent>;

/** Counts of students. */
const changes = { rows: z.number(), added: z.number(), removed: z.number(), changed: z.number() };

/** What replacing the district's list did. */
export const EligibleStudentsReplaced = z.object({ ...changes, newSchools: z.array(z.string()) });
export type EligibleStudentsReplaced = z.infer<typeof EligibleStudentsReplaced>;

/**
 * What replacing the list would do; nothing has changed yet. `errors` names every bad line (`lines.<number>` or
 * `lines.<number>.<field>`); while there are any, the list can't be replaced and the counts are of the good lines.
 * The examples are the first few of each kind, in the order of their IDs. `shorterIds` counts new students whose ID is
 * a number with fewer digits than nearly all the others: a spreadsheet may have cut off zeros.
 */
export const EligibleStudentsPreview = z.object({
  ...changes,
  newSchools: z.array(z.string()),
  shorterIds: z.number(),
  errors: z.array(FieldError),
  examples: z.object({
    added: z.array(EligibleStudent),
    removed: z.array(EligibleStudent),
    changed: z.array(z.object({ before: EligibleStudent, after: EligibleStudent })),
  }),
});
export type EligibleStudentsPreview = z.infer<typeof EligibleStudentsPreview>;

export const EligibleStudentsQuery = z.object({ query: filter(searchText(100)), ...paging });
export type EligibleStudentsQuery = z.infer<typeof EligibleStudentsQuery>;

export const EligibleStudentsResponse = z.extend(pageOf(EligibleStudent), {
  updatedAt: z.nullable(Instant),
});
export type EligibleStudentsResponse = z.infer<typeof EligibleStudentsResponse>;

/** The last uploads, newest first; `isCurrent` where the list is still just that one. */
export const EligibilityUploads = z.object({
  items: z.array(
    z.object({
      id: Id,
      uploadedAt: Instant,
      uploadedBy: z.string(),
      ...changes,
      isCurrent: z.boolean(),
    }),
  ),
});
export type EligibilityUploads = z.infer<typeof EligibilityUploads>;
