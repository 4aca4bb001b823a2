import {
  type AuditAction,
  type EligibleStudentsQuery,
  type EligibleStudentsReplaced,
  type FieldError,
  normalizeStudentId,
} from '@clothes-closet/contracts';
import { AppError, validationFailed } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Audit } from '../audit/service.ts';
import { packStudentList, unpackStudentList } from './list-content.ts';
import { lostZeros, numbersAmong, shorterIds } from './lost-zeros.ts';
import { errorsOf } from './reading/faults.ts';
import type { EligibleStudent } from './reading/list-file.ts';
import { createListReader } from './reading/list-reader.ts';
import {
  findDifferences,
  findKnownIds,
  findNewSchools,
  findPadded,
  findStudents,
  findUploadContent,
  findUploads,
  insertNewSchools,
  insertUpload,
  lockList,
  mergeStudents,
  removeUploadsBut,
} from './repository.ts';

const keptUploads = 10;
const examplesOfAKind = 10;

type Deps = { db: Database; clock: Clock; newId: NewId; audit: Audit };

type Change = { students: EligibleStudent[]; actor: string; action: AuditAction };

export const createEligibility = ({ db, clock, newId, audit }: Deps) => {
  const readList = createListReader();

  /** The students on a file's good lines, and every bad line. Throws validation_failed where it can't be read at all. */
  const checkFile = async (
    file: Uint8Array,
  ): Promise<{ students: EligibleStudent[]; errors: FieldError[] }> => {
    const { rows, faults } = await readList(file);
    const padded = await findPadded(db.prisma, numbersAmong(rows));
    const allFaults = [...faults, ...lostZeros(rows, padded)];
    const badLines = new Set(allFaults.map(({ line }) => line));
    const students = rows.filter(({ line }) => !badLines.has(line)).map(({ student }) => student);
    return { students, errors: errorsOf(allFaults) };
  };

  /** Makes the students the list. Of several at once each waits for the one before. */
  const makeList = async ({ students, actor, action }: Change): Promise<EligibleStudentsReplaced> => {
    const content = await packStudentList(students);
    const rows = students.length;
    return db.transaction(async (tx) => {
      await lockList(tx);
      const changes = await mergeStudents(tx, students);
      const newSchools = await insertNewSchools(tx, schoolsOf(students));
      const upload = { id: newId(), uploadedAt: clock.now(), uploadedBy: actor, rowCount: rows, content };
      await insertUpload(tx, { ...upload, ...changes });
      await removeUploadsBut(tx, keptUploads);
      await audit.record(tx, { actor, action, details: { rows, ...changes, newSchools: newSchools.length } });
      return { rows, ...changes, newSchools };
    });
  };

  const findIneligible = async (tx: Tx, studentIds: readonly string[]): Promise<string[]> => {
    const known = new Set(await findKnownIds(tx, studentIds));
    return studentIds.filter((studentId) => !known.has(studentId));
  };

  return {
    /**
     * What replacing the list with this file would do; nothing changes. Throws validation_failed where it can't be
     * read at all.
     */
    async preview(file: Uint8Array) {
      const { students, errors } = await checkFile(file);
      const [differences, newSchools, newShorterIds] = await Promise.all([
        findDifferences(db.prisma, students, examplesOfAKind),
        findNewSchools(db.prisma, schoolsOf(students)),
        findIneligible(db.prisma, shorterIds(students)),
      ]);
      return { rows: students.length, differences, newSchools, shorterIds: newShorterIds.length, errors };
    },

    /**
     * Makes the district's file the list, all or nothing: throws validation_failed with every bad line, and then
     * nothing has changed. `actor` is the admin's email.
     */
    async replace(file: Uint8Array, actor: string): Promise<EligibleStudentsReplaced> {
      const { students, errors } = await checkFile(file);
      if (errors.length > 0) throw validationFailed(errors);
      return makeList({ students, actor, action: 'eligible_students.replaced' });
    },

    /** The last uploads, newest first. */
    uploads: () => findUploads(db.prisma),

    /** Makes an earlier upload the list again, as a new upload. Throws not_found where it is no longer kept. */
    async restore(id: string, actor: string): Promise<EligibleStudentsReplaced> {
      const content = await findUploadContent(db.prisma, id);
      if (!content) throw new AppError('not_found');
      const { rows, faults } = await readList(await unpackStudentList(content));
      if (faults.length > 0) throw validationFailed(errorsOf(faults));
      const students = rows.map(({ student }) => student);
      return makeList({ students, actor, action: 'eligible_students.restored' });
    },

    /** One page of the list, ordered by ID; `query` is any part of an ID or of a school's name, in any capitals. */
    search: ({ query = '', page, pageSize }: EligibleStudentsQuery) =>
      findStudents(db.prisma, {
        studentIdPart: normalizeStudentId(query),
        schoolPart: query.trim(),
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),

    /** Those of the IDs that are not on the list, in the order given. The IDs must be in normalizeStudentId's form. */
    findIneligible,
  };
};

const schoolsOf = (students: readonly EligibleStudent[]): string[] => [
  ...new Set(students.map(({ school }) => school)),
];

export type Eligibility = ReturnType<typeof createEligibility>;
