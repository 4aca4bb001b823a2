import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEligibilityApi, type EligibilityApi } from './eligibility-api.fixture.ts';
import { fileOf, sheetOf, titles } from './reading/workbook.fixture.ts';

let api: EligibilityApi;
beforeAll(async () => {
  api = await createEligibilityApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.setNow('2026-11-22T15:00:00Z');
  await api.empty();
});

const student = (studentId: string, school = 'Lincoln', grade = '3', mealStatus = 'Free') => ({
  studentId,
  school,
  grade,
  mealStatus,
});

describe('a preview', () => {
  beforeEach(() => api.put('Lincoln,T01,3,Free\nLincoln,T02,3,Free\nLincoln,T03,3,Free\n'));

  it('says what replacing would do, and changes nothing', async () => {
    const before = await api.readTable();
    const answer = await api.preview('Lincoln,T01,3,Free\nAdams,T02,4,Free\nLincoln,T04,3,Free\n');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      rows: 3,
      added: 1,
      removed: 1,
      changed: 1,
      newSchools: ['Adams'],
      shorterIds: 0,
      errors: [],
      examples: {
        added: [student('T04')],
        removed: [student('T03')],
        changed: [{ before: student('T02'), after: student('T02', 'Adams', '4') }],
      },
    });
    expect(await api.readTable()).toEqual(before);
    expect(await api.db.prisma.school.count()).toBe(1);
    expect(await api.db.prisma.eligibilityUpload.count()).toBe(1);
    expect(await api.db.prisma.auditEntry.count()).toBe(1);
  });

  it('says the same of a workbook, and as replacing then does', async () => {
    const rows = [titles, ['Adams', 'T02', 4, 'Free'], ['Lincoln', 'T04', 3, 'Free']];
    const file = fileOf(sheetOf(rows));
    const { body: preview } = await api.preview(file);
    const { body: replaced } = await api.put(file, { 'Content-Type': '' });
    expect(replaced).toEqual({ rows: 2, added: 1, removed: 2, changed: 1, newSchools: ['Adams'] });
    expect(preview).toMatchObject(replaced);
    expect((await api.preview(file)).body).toMatchObject({ rows: 2, added: 0, removed: 0, changed: 0 });
  });

  it('shows the first ten of each kind, by their IDs', async () => {
    const lines = Array.from({ length: 25 }, (_value, index) => `Lincoln,N${99 - index},3,Free`);
    const { body } = await api.preview(lines.join('\n'));
    expect(body).toMatchObject({ rows: 25, added: 25, removed: 3, changed: 0 });
    expect(body.examples.removed).toEqual(['T01', 'T02', 'T03'].map((id) => student(id)));
    expect(body.examples.added.map(({ studentId }: { studentId: string }) => studentId)).toEqual(
      Array.from({ length: 10 }, (_value, index) => `N${75 + index}`),
    );
  });

  it('of a workbook of 30,000 students is complete, and quick', async () => {
    const rows = Array.from({ length: 30_000 }, (_value, index) => [
      `School ${index % 40}`,
      100_000 + index,
      index % 12,
      'Free',
    ]);
    const file = fileOf(sheetOf([titles, ...rows]));
    const begun = performance.now();
    const preview = await api.preview(file);
    const previewed = performance.now();
    expect(preview.body).toMatchObject({ rows: 30_000, added: 30_000, removed: 3, errors: [] });
    expect((await api.put(file)).body).toMatchObject({ rows: 30_000, added: 30_000 });
    const replaced = performance.now();
    process.stdout.write(
      `30,000 rows of .xlsx: previewed in ${Math.round(previewed - begun)} ms, replaced in ${Math.round(replaced - previewed)} ms\n`,
    );
  });

  it('names every bad line and counts the good ones', async () => {
    const answer = await api.preview(
      'Lincoln,T01,3,Free\nLincoln,,3,Free\nAdams,T05,3,Free\nWest,T05,3,Free\nLincoln,1E+11,3,Free\n',
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ rows: 1, added: 0, removed: 2, changed: 0, newSchools: [] });
    expect(answer.body.errors).toEqual([
      { path: 'lines.2.studentId', code: 'required' },
      { path: 'lines.3.studentId', code: 'contradicting_duplicate' },
      { path: 'lines.4.studentId', code: 'contradicting_duplicate' },
      { path: 'lines.5.studentId', code: 'damaged_student_id' },
    ]);
  });

  it('names five hundred bad lines and says that there are more', async () => {
    const { body } = await api.preview('Lincoln,,3,Free\n'.repeat(600));
    expect(body.errors).toHaveLength(501);
    expect(body.errors.at(-1)).toEqual({ path: '', code: 'too_many_errors' });
  });

  it.each([
    ['is empty', '', 'empty'],
    ['is a PDF', '%PDF-1.7', 'not_a_list'],
    ['has its columns in another order', 'Student ID,School\nT01,Lincoln', 'wrong_column_order'],
    ['is far too large', 'x'.repeat(50 * 1024 * 1024), 'too_large'],
  ])('is refused for a file that %s', async (_case, body, code) => {
    const answer = await api.preview(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ code }]);
  });
});

describe('zeros that a spreadsheet cut off', () => {
  const lines = (...studentIds: string[]) => studentIds.map((id) => `Lincoln,${id},3,Free`).join('\n');
  const lost = [{ path: 'lines.2.studentId', code: 'lost_zeros' }];

  it('show where the ID is on the list with them', async () => {
    await api.put(lines('104233', '004711', '00T1'));
    expect((await api.preview(lines('104233', '4711'))).body).toMatchObject({ rows: 1, errors: lost });
    const refused = await api.put(lines('104233', '4711'));
    expect(refused.body).toMatchObject({ code: 'validation_failed', errors: lost });
    expect((await api.readTable()).map(({ studentId }) => studentId)).toEqual(['004711', '00T1', '104233']);
  });

  it('show in a workbook, too', async () => {
    await api.put(lines('104233', '004711'));
    const rows = [
      ['Lincoln', 104233],
      ['Lincoln', 4711],
    ];
    expect((await api.preview(fileOf(sheetOf(rows)))).body.errors).toEqual(lost);
    const padded = sheetOf(rows, { B2: { t: 'n', v: 4711, z: '000000' } });
    expect((await api.preview(fileOf(padded))).body.errors).toEqual([]);
  });

  it('are not missing where the file has both, or the list has the short one', async () => {
    await api.put(lines('004711', '4712', '004712'));
    expect((await api.preview(lines('004711', '4711', '4712'))).body.errors).toEqual([]);
  });

  it('are suspected where a new number has fewer digits than nearly all others', async () => {
    const full = Array.from({ length: 20 }, (_value, index) => `${104233 + index}`);
    expect((await api.preview(lines(...full, '4711', '47'))).body).toMatchObject({
      shorterIds: 2,
      errors: [],
    });
    expect((await api.preview(lines(...full, '4711', '004712'))).body.shorterIds).toBe(0);
    expect((await api.preview(lines(...full, '1', '2', '3', '4', '5', '6'))).body.shorterIds).toBe(0);
    await api.put(lines(...full, '4711'));
    expect((await api.preview(lines(...full, '4711', '47'))).body.shorterIds).toBe(1);
  });
});
