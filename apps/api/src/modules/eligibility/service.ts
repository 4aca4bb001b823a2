import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  type EligibleStudentsQuery,
  type EligibleStudentsReplaced,
  normalizeStudentId,
} from '@clothes-closet/contracts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Audit } from '../audit/service.ts';
import {
  findKnownIds,
  findStudents,
  insertNewSchools,
  insertUpload,
  lockList,
  mergeStudents,
  removeUploadsBut,
} from './repository.ts';
import { readStudentList, writeStudentList } from './student-list.ts';

const keptUploads = 10;

type Deps = { db: Database; clock: Clock; newId: NewId; audit: Audit };

export const createEligibility = ({ db, clock, newId, audit }: Deps) => ({
  /**
   * Makes the district's file the list, all or nothing: throws validation_failed with every bad line, and then
   * nothing has changed. `actor` is the admin's email.
   */
  async replace(file: Uint8Array, actor: string): Promise<EligibleStudentsReplaced> {
    const students = readStudentList(file);
    const content = new Uint8Array(await promisify(gzip)(writeStudentList(students)));
    const rows = students.length;
    const schools = [...new Set(students.map(({ school }) => school))];

    return db.transaction(async (tx) => {
      await lockList(tx);
      const changes = await mergeStudents(tx, students);
      const newSchools = await insertNewSchools(tx, schools);
      const upload = { id: newId(), uploadedAt: clock.now(), uploadedBy: actor, rowCount: rows, content };
      await insertUpload(tx, { ...upload, ...changes });
      await removeUploadsBut(tx, keptUploads);
      const details = { rows, ...changes, newSchools: newSchools.length };
      await audit.record(tx, { actor, action: 'eligible_students.replaced', details });
      return { rows, ...changes, newSchools };
    });
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
  async findIneligible(tx: Tx, studentIds: readonly string[]): Promise<string[]> {
    const known = new Set(await findKnownIds(tx, studentIds));
    return studentIds.filter((studentId) => !known.has(studentId));
  },
});

export type Eligibility = ReturnType<typeof createEligibility>;
