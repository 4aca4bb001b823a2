import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createEligibilityApi, type EligibilityApi } from './eligibility-api.fixture.ts';

let api: EligibilityApi;
beforeAll(async () => {
  api = await createEligibilityApi();
});
afterAll(() => api.stop());
beforeEach(() => api.empty());

const idsNow = async () => (await api.readTable()).map(({ studentId }) => studentId);

const uploadsNow = async () => (await api.getUploads()).body.items;

/** Uploaded one hour after the other. */
const upload = async (...lists: string[]) => {
  for (const [place, list] of lists.entries()) {
    api.setNow(`2026-11-22T${10 + place}:00:00Z`);
    await api.put(list);
  }
};

it('the last uploads are listed, newest first', async () => {
  expect(await uploadsNow()).toEqual([]);
  await upload('Lincoln,T01,3,Free\nLincoln,T02,3,Free', 'Lincoln,T02,4,Free');
  expect(await uploadsNow()).toEqual([
    {
      id: expect.any(String),
      uploadedAt: '2026-11-22T11:00:00.000Z',
      uploadedBy: 'ada@example.org',
      rows: 1,
      added: 0,
      removed: 1,
      changed: 1,
      isCurrent: true,
    },
    expect.objectContaining({ uploadedAt: '2026-11-22T10:00:00.000Z', rows: 2, added: 2, isCurrent: false }),
  ]);
});

it('an earlier upload can be put back, as a new one', async () => {
  await upload('Lincoln,T01,3,Free\n"Adams, East",00T2,K,', 'Lincoln,T02,4,Free');
  const [, earlier] = await uploadsNow();
  api.setNow('2026-11-23T08:00:00Z');
  const answer = await api.restore(earlier.id);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ rows: 2, added: 2, removed: 1, changed: 0, newSchools: [] });
  expect(await api.readTable()).toEqual([
    { studentId: '00T2', school: 'Adams, East', grade: 'K', mealStatus: '' },
    { studentId: 'T01', school: 'Lincoln', grade: '3', mealStatus: 'Free' },
  ]);

  const uploads = await uploadsNow();
  expect(uploads).toHaveLength(3);
  expect(uploads[0]).toMatchObject({ uploadedAt: '2026-11-23T08:00:00.000Z', rows: 2, isCurrent: true });
  const entry = await api.db.prisma.auditEntry.findFirst({ orderBy: { at: 'desc' } });
  expect(entry).toMatchObject({
    actor: 'ada@example.org',
    action: 'eligible_students.restored',
    details: { rows: 2, added: 2, removed: 1, changed: 0, newSchools: 0 },
  });
});

it('one that lost its zeros meanwhile on the list is put back as it was', async () => {
  await upload('Lincoln,4711,3,Free', 'Lincoln,T01,3,Free', 'Lincoln,004711,3,Free');
  const uploads = await uploadsNow();
  expect((await api.restore(uploads[2].id)).status).toBe(200);
  expect(await idsNow()).toEqual(['4711']);
});

it('one that is no longer kept is not found, and nothing changes', async () => {
  await upload('Lincoln,T01,3,Free');
  const answer = await api.restore('0190b8a0-0000-7000-8000-000000000000');
  expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  expect((await api.restore('one')).status).toBe(400);
  expect(await idsNow()).toEqual(['T01']);
  expect(await uploadsNow()).toHaveLength(1);
});

it('two admins who replace and put back at once leave one of their lists, whole', async () => {
  const listOf = (school: string) =>
    Array.from({ length: 2_000 }, (_value, index) => `${school},S${index},3,Free`).join('\n');
  await upload(listOf('First'), listOf('Second'));
  const [, first] = await uploadsNow();
  const answers = await Promise.all([
    api.restore(first.id),
    api.put(listOf('Third')),
    api.restore(first.id),
    api.put(listOf('Fourth')),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const schools = new Set((await api.readTable()).map(({ school }) => school));
  expect(schools.size).toBe(1);
  expect(await idsNow()).toHaveLength(2_000);
  expect(await uploadsNow()).toHaveLength(6);
});
