import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEligibilityApi, type EligibilityApi } from './eligibility-api.fixture.ts';
import { read } from './reading/reading.fixture.ts';

const actor = 'ada@example.org';
const heading = 'Current Building Name,Student Id,Grade,Meal Status Name\n';

let api: EligibilityApi;
beforeAll(async () => {
  api = await createEligibilityApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.setNow('2026-11-22T15:00:00Z');
  await api.empty();
});

describe('replacing the list', () => {
  it('makes the file the list and says what changed', async () => {
    await api.db.prisma.school.create({ data: { name: 'LINCOLN' } });
    const first = await api.put(
      `${heading}Lincoln,T01 ,3,Free\nLincoln,T02,KG,Free\nRoosevelt,t03,PK,Reduced\n`,
    );
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ rows: 3, added: 3, removed: 0, changed: 0, newSchools: ['Roosevelt'] });

    const second = await api.put(
      'Lincoln,T01,3,Free\nRoosevelt,T02,K,Free\nAdams,T04,1,Free\nAdams,T05,1,Free\n',
    );
    expect(second.body).toEqual({ rows: 4, added: 2, removed: 1, changed: 1, newSchools: ['Adams'] });
    expect(await api.readTable()).toEqual([
      { studentId: 'T01', school: 'Lincoln', grade: '3', mealStatus: 'Free' },
      { studentId: 'T02', school: 'Roosevelt', grade: 'K', mealStatus: 'Free' },
      { studentId: 'T04', school: 'Adams', grade: '1', mealStatus: 'Free' },
      { studentId: 'T05', school: 'Adams', grade: '1', mealStatus: 'Free' },
    ]);
    const schools = await api.db.prisma.school.findMany({ orderBy: { name: 'asc' } });
    expect(schools.map(({ name }) => name)).toEqual(['Adams', 'LINCOLN', 'Roosevelt']);

    const third = await api.put(
      'Lincoln,T01,3,Free\nRoosevelt,T02,K,Free\nAdams,T04,1,Free\nAdams,T05,1,Free\n',
    );
    expect(third.body).toEqual({ rows: 4, added: 0, removed: 0, changed: 0, newSchools: [] });
  });

  it('keeps the file and writes down who did it, without a student', async () => {
    await api.put('Lincoln,T01,3,Free\nLincoln,T02,4,Free\n');
    const [upload] = await api.db.prisma.eligibilityUpload.findMany();
    expect(upload).toMatchObject({ uploadedBy: actor, rowCount: 2, added: 2, removed: 0, changed: 0 });
    expect(read(gunzipSync(upload?.content ?? ''))).toEqual(await api.readTable());

    const entries = await api.db.prisma.auditEntry.findMany();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      at: new Date('2026-11-22T15:00:00Z'),
      actor,
      action: 'eligible_students.replaced',
      appointmentId: null,
      details: { rows: 2, added: 2, removed: 0, changed: 0, newSchools: 1 },
    });
  });

  it('keeps the last ten files', async () => {
    for (let day = 10; day < 22; day += 1) {
      api.setNow(`2026-11-${day}T15:00:00Z`);
      expect((await api.put(`Lincoln,T${day},3,Free`)).status).toBe(200);
    }
    const uploads = await api.db.prisma.eligibilityUpload.findMany({ orderBy: { uploadedAt: 'asc' } });
    expect(uploads.map(({ uploadedAt }) => uploadedAt.getUTCDate())).toEqual([
      12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ]);
  });

  it('takes a packed body', async () => {
    const answer = await api.put(gzipSync('Lincoln,T01,3,Free'), { 'Content-Encoding': 'gzip' });
    expect(answer.body).toMatchObject({ rows: 1 });
  });

  it('of 30,000 students is complete, and quick', async () => {
    const line = (school: number, id: number, meal: string) =>
      `School ${school},S${100_000 + id},${id % 12},${meal}\n`;
    const listOf = (from: number, meal: (id: number) => string) =>
      heading +
      Array.from({ length: 30_000 }, (_value, index) =>
        line(index % 40, from + index, meal(from + index)),
      ).join('');

    const begun = performance.now();
    const first = await api.put(listOf(0, () => 'Free'));
    const filled = performance.now();
    expect(first.body).toMatchObject({ rows: 30_000, added: 30_000, removed: 0, changed: 0 });
    expect(first.body.newSchools).toHaveLength(40);

    // 1,000 leave, 1,000 join, and of those who stay every tenth has another meal.
    const second = await api.put(listOf(1_000, (id) => (id % 10 === 0 ? 'Reduced' : 'Free')));
    const replaced = performance.now();
    // The school depends on the place in the list: moved by 1,000, a multiple of 40, it stays.
    expect(second.body).toEqual({
      rows: 30_000,
      added: 1_000,
      removed: 1_000,
      changed: 2_900,
      newSchools: [],
    });
    expect(await api.db.prisma.eligibleStudent.count()).toBe(30_000);
    expect(await api.db.prisma.eligibleStudent.count({ where: { mealStatus: 'Reduced' } })).toBe(3_000);
    process.stdout.write(
      `30,000 students: filled in ${Math.round(filled - begun)} ms, replaced in ${Math.round(replaced - filled)} ms\n`,
    );
  });
});

describe('a file with a fault', () => {
  beforeEach(() => api.put('Lincoln,T01,3,Free\n'));

  it('changes nothing and names every bad line', async () => {
    const answer = await api.put('Lincoln,T02,3,Free\nLincoln,,3,Free\nNew School,1.04E+05,3,Free\n');
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      status: 400,
      code: 'validation_failed',
      errors: [
        { path: 'lines.2.studentId', code: 'required' },
        { path: 'lines.3.studentId', code: 'damaged_student_id' },
      ],
    });
    expect((await api.readTable()).map(({ studentId }) => studentId)).toEqual(['T01']);
    expect(await api.db.prisma.school.count()).toBe(1);
    expect(await api.db.prisma.eligibilityUpload.count()).toBe(1);
    expect(await api.db.prisma.auditEntry.count()).toBe(1);
    expect(api.logLines.join('')).not.toMatch(/1\.04|New School|T02/);
  });

  it.each([
    ['is empty', () => api.put(''), 'empty'],
    ['is a zip of something else', () => api.put(Buffer.from([0x50, 0x4b, 3, 4])), 'not_a_list'],
    [
      'says to be something else',
      () => api.put('Lincoln,T01,3,Free', { 'Content-Type': 'application/pdf' }),
      'not_a_list',
    ],
    ['is larger than 10 MB', () => api.put('x'.repeat(10 * 1024 * 1024 + 1)), 'too_large'],
    [
      'unpacks to more',
      () => api.put(gzipSync(Buffer.alloc(11 * 1024 * 1024, 'x')), { 'Content-Encoding': 'gzip' }),
      'too_large',
    ],
  ])('that %s is refused', async (_case, attempt, code) => {
    const answer = await attempt();
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ status: 400, code: 'validation_failed', errors: [{ path: '', code }] });
    expect(await api.db.prisma.eligibleStudent.count()).toBe(1);
  });
});

describe('only admins', () => {
  it.each([
    ['without signing in', { Cookie: '' }, 401],
    ['from a page of others', { Origin: 'https://evil.example' }, 403],
  ])('replace the list: not %s', async (_case, headers, status) => {
    expect((await api.put('Lincoln,T09,3,Free', headers)).status).toBe(status);
    expect(await api.db.prisma.eligibleStudent.count()).toBe(0);
  });

  it('read it', async () => {
    expect((await api.request.get('/api/admin/eligible-students')).status).toBe(401);
  });
});
