import type {
  EligibilityUploads,
  EligibleStudentsPreview,
  EligibleStudentsQuery,
  EligibleStudentsResponse,
} from '@clothes-closet/contracts';
import type { EligibleStudent } from './reading/list-file.ts';
import type { Difference } from './repository.ts';

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

type Preview = Pick<EligibleStudentsPreview, 'rows' | 'newSchools' | 'shorterIds' | 'errors'>;

export const presentPreview = (preview: Preview & { differences: Difference[] }): EligibleStudentsPreview => {
  const { differences, ...rest } = preview;
  const countOf = (kind: Difference['kind']) =>
    differences.find((difference) => difference.kind === kind)?.students ?? 0;
  const examples: EligibleStudentsPreview['examples'] = { added: [], removed: [], changed: [] };
  for (const { before, after } of differences) {
    if (before && after) examples.changed.push({ before, after });
    else if (after) examples.added.push(after);
    else if (before) examples.removed.push(before);
  }
  return {
    ...rest,
    added: countOf('added'),
    removed: countOf('removed'),
    changed: countOf('changed'),
    examples,
  };
};

type Upload = {
  id: string;
  uploadedAt: Date;
  uploadedBy: string;
  rowCount: number;
  added: number;
  removed: number;
  changed: number;
};

/** Newest first, as they come: the list is always what the last one made it. */
export const presentUploads = (uploads: readonly Upload[]): EligibilityUploads => ({
  items: uploads.map(({ uploadedAt, rowCount, ...upload }, place) => ({
    ...upload,
    uploadedAt: uploadedAt.toISOString(),
    rows: rowCount,
    isCurrent: place === 0,
  })),
});
