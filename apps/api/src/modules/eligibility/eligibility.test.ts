import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AdminApi, admin, createAdminApi } from '../../../test/admin-api.ts';
import { createNewId } from '../../platform/ids.ts';
import { createAudit } from '../audit/service.ts';
import { eligibilityRoutes } from './routes.ts';
import { createEligibility, type Eligibility } from './service.ts';
import { readStudentList } from './student-list.ts';

const actor = 'ada@example.org';
const heading = 'Current Building Name,Student Id,Grade,Meal Status Name\n';

let api: AdminApi;
let cookie: string;
let eligibility: Eligibility;

beforeAll(async () => {
  api = await createAdminApi({
    adminRoutes: ({ db, clock }) => {
      const newId = createNewId(clock);
      eligibility = createEligibility({ db, clock, newId, audit: createAudit({ clock, newId }) });
      return { '/eligible-students': eligibilityRoutes(eligibility) };
    },
  });
  ({ cookie } = await api.signIn(admin.email));
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.setNow('2026-11-22T15:00:00Z');
  await api.db.prisma.$executeRaw`TRUNCATE eligible_student, eligibility_upload, school, audit_entry`;
});

const put = (body: string | Buffer, headers: Record<string, string> = {}) =>
  api.request
    .put('/api/admin/eligible-students')
    .set({ Cookie: cookie, Origin: api.publicUrl, 'Content-Type': 'text/csv', ...headers })
    .send(body);

const get = (query: Record<string, string | number> = {}) =>
  api.request.get('/api/admin/eligible-students').set('Cookie', cookie).query(query);

const readTable = () => api.db.prisma.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } });

describe('replacing the list', () => {
  it('makes the file the list and says what changed', async () => {
    await api.db.prisma.school.create({ data: { name: 'LINCOLN' } });
    const first = await put(`${heading}Lincoln,T01 ,3,Free\nLincoln,T02,KG,Free\nRoosevelt,t03,PK,Reduced\n`);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ rows: 3, added: 3, removed: 0, changed: 0, newSchools: ['Roosevelt'] });

    const second = await put(
      'Lincoln,T01,3,Free\nRoosevelt,T02,K,Free\nAdams,T04,1,Free\nAdams,T05,1,Free\n',
    );
    expect(second.body).toEqual({ rows: 4, added: 2, removed: 1, changed: 1, newSchools: ['Adams'] });
    expect(await readTable()).toEqual([
      { studentId: 'T01', school: 'Lincoln', grade: '3', mealStatus: 'Free' },
      { studentId: 'T02', school: 'Roosevelt', grade: 'K', mealStatus: 'Free' },
      { studentId: 'T04', school: 'Adams', grade: '1', mealStatus: 'Free' },
      { studentId: 'T05', school: 'Adams', grade: '1', mealStatus: 'Free' },
    ]);
    const schools = await api.db.prisma.school.findMany({ orderBy: { name: 'asc' } });
    expect(schools.map(({ name }) => name)).toEqual(['Adams', 'LINCOLN', 'Roosevelt']);

    const third = await put('Lincoln,T01,3,Free\nRoosevelt,T02,K,Free\nAdams,T04,1,Free\nAdams,T05,1,Free\n');
    expect(third.body).toEqual({ rows: 4, added: 0, removed: 0, changed: 0, newSchools: [] });
  });

  it('keeps the file and writes down who did it, without a student', async () => {
    await put('Lincoln,T01,3,Free\nLincoln,T02,4,Free\n');
    const [upload] = await api.db.prisma.eligibilityUpload.findMany();
    expect(upload).toMatchObject({ uploadedBy: actor, rowCount: 2, added: 2, removed: 0, changed: 0 });
    expect(readStudentList(gunzipSync(upload?.content ?? ''))).toEqual(await readTable());

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
      expect((await put(`Lincoln,T${day},3,Free`)).status).toBe(200);
    }
    const uploads = await api.db.prisma.eligibilityUpload.findMany({ orderBy: { uploadedAt: 'asc' } });
    expect(uploads.map(({ uploadedAt }) => uploadedAt.getUTCDate())).toEqual([
      12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ]);
  });

  it('takes a packed body', async () => {
    const answer = await put(gzipSync('Lincoln,T01,3,Free'), { 'Content-Encoding': 'gzip' });
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
    const first = await put(listOf(0, () => 'Free'));
    const filled = performance.now();
    expect(first.body).toMatchObject({ rows: 30_000, added: 30_000, removed: 0, changed: 0 });
    expect(first.body.newSchools).toHaveLength(40);

    // 1,000 leave, 1,000 join, and of those who stay every tenth has another meal.
    const second = await put(listOf(1_000, (id) => (id % 10 === 0 ? 'Reduced' : 'Free')));
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
  beforeEach(() => put('Lincoln,T01,3,Free\n'));

  it('changes nothing and names every bad line', async () => {
    const answer = await put('Lincoln,T02,3,Free\nLincoln,,3,Free\nNew School,1.04E+05,3,Free\n');
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      status: 400,
      code: 'validation_failed',
      errors: [
        { path: 'lines.2.studentId', code: 'required' },
        { path: 'lines.3.studentId', code: 'damaged_student_id' },
      ],
    });
    expect((await readTable()).map(({ studentId }) => studentId)).toEqual(['T01']);
    expect(await api.db.prisma.school.count()).toBe(1);
    expect(await api.db.prisma.eligibilityUpload.count()).toBe(1);
    expect(await api.db.prisma.auditEntry.count()).toBe(1);
    expect(api.logLines.join('')).not.toMatch(/1\.04|New School|T02/);
  });

  it.each([
    ['is empty', () => put(''), 'empty'],
    ['is a workbook', () => put(Buffer.from([0x50, 0x4b, 3, 4])), 'not_csv'],
    [
      'says to be something else',
      () => put('Lincoln,T01,3,Free', { 'Content-Type': 'application/pdf' }),
      'not_csv',
    ],
    ['is larger than 10 MB', () => put('x'.repeat(10 * 1024 * 1024 + 1)), 'too_large'],
    [
      'unpacks to more',
      () => put(gzipSync(Buffer.alloc(11 * 1024 * 1024, 'x')), { 'Content-Encoding': 'gzip' }),
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
    expect((await put('Lincoln,T09,3,Free', headers)).status).toBe(status);
    expect(await api.db.prisma.eligibleStudent.count()).toBe(0);
  });

  it('read it', async () => {
    expect((await api.request.get('/api/admin/eligible-students')).status).toBe(401);
  });
});

describe('at the same moment', () => {
  const listOf = (school: string, from: number) =>
    Array.from({ length: 3_000 }, (_value, index) => `${school},S${from + index},3,Free\n`).join('');

  it('of several uploads the last one stands, whole', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((school, index) => put(listOf(school, index * 1_000))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const uploads = await api.db.prisma.eligibilityUpload.findMany({ orderBy: { id: 'desc' } });
    const rows = await readTable();
    expect(rows).toHaveLength(3_000);
    expect(new Set(rows.map(({ school }) => school)).size).toBe(1);
    const lists = uploads.map(({ content }) => readStudentList(gunzipSync(content)));
    expect(lists).toHaveLength(4);
    const standing = lists.filter((list) => list[0]?.school === rows[0]?.school);
    expect(standing[0]?.toSorted((a, b) => (a.studentId < b.studentId ? -1 : 1))).toEqual(rows);
    const total = uploads.reduce((sum, { added, removed }) => sum + added - removed, 0);
    expect(total).toBe(3_000);
  });

  it('bookings read the old list until the new one is whole, and never wait', async () => {
    await put(listOf('Old', 0));
    const wanted = ['S0', 'S2999', 'S3000', 'S5999', 'NOBODY'];
    let isReplaced = false;
    const replacing = put(listOf('New', 3_000)).then((answer) => {
      isReplaced = true;
      return answer;
    });
    const seen = new Set<string>();
    while (!isReplaced) seen.add((await eligibility.findIneligible(api.db.prisma, wanted)).join());
    seen.add((await eligibility.findIneligible(api.db.prisma, wanted)).join());
    expect((await replacing).body).toMatchObject({ added: 3_000, removed: 3_000 });
    expect([...seen]).toEqual(['S3000,S5999,NOBODY', 'S0,S2999,NOBODY']);
  });

  it('a booking under way keeps nobody from replacing the list', async () => {
    await put('Lincoln,T01,3,Free');
    await api.db.transaction(async (tx) => {
      expect(await eligibility.findIneligible(tx, ['T01'])).toEqual([]);
      expect((await put('Lincoln,T02,3,Free')).status).toBe(200);
      expect(await eligibility.findIneligible(tx, ['T01', 'T02'])).toEqual(['T01']);
    });
  });
});

describe('looking at the list', () => {
  beforeEach(() =>
    put('Lincoln,T10,3,Free\nPeña High,T02,10,Free\n100%_Day,A-10,1,Reduced\nEast\\West,B7,1,Free\n'),
  );

  it('shows it by ID, and when it was replaced', async () => {
    const answer = await get();
    expect(answer.body).toEqual({
      items: [
        { studentId: 'A-10', school: '100%_Day', grade: '1', mealStatus: 'Reduced' },
        { studentId: 'B7', school: 'East\\West', grade: '1', mealStatus: 'Free' },
        { studentId: 'T02', school: 'Peña High', grade: '10', mealStatus: 'Free' },
        { studentId: 'T10', school: 'Lincoln', grade: '3', mealStatus: 'Free' },
      ],
      total: 4,
      page: 1,
      pageSize: 25,
      updatedAt: '2026-11-22T15:00:00.000Z',
    });
  });

  it.each([
    ['an ID', 't10 ', ['T10']],
    ['a part of it', '10', ['A-10', 'T10']],
    ['a part of a school', 'HIGH', ['T02']],
    ['its accents', 'PEÑA', ['T02']],
    ['a per cent sign', '%', ['A-10']],
    ['an underscore', '_', ['A-10']],
    ['a backslash', '\\', ['B7']],
    ['what is not there', 'zz', []],
    ['nothing', '', ['A-10', 'B7', 'T02', 'T10']],
  ])('finds %s', async (_case, query, studentIds) => {
    const { body } = await get({ query });
    expect(body.items.map((item: { studentId: string }) => item.studentId)).toEqual(studentIds);
    expect(body.total).toBe(studentIds.length);
  });

  it('comes in pages', async () => {
    const { body } = await get({ page: 2, pageSize: 3 });
    expect(body).toMatchObject({ items: [{ studentId: 'T10' }], total: 4, page: 2, pageSize: 3 });
    expect((await get({ page: 9 })).body).toMatchObject({ items: [], total: 4 });
    expect((await get({ page: 0 })).status).toBe(400);
  });

  it('says so where no list was ever uploaded', async () => {
    await api.db.prisma.$executeRaw`TRUNCATE eligible_student, eligibility_upload`;
    expect((await get()).body).toMatchObject({ items: [], total: 0, updatedAt: null });
  });
});
