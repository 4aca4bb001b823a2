import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEligibilityApi, type EligibilityApi } from './eligibility-api.fixture.ts';
import { read } from './reading/reading.fixture.ts';

let api: EligibilityApi;
beforeAll(async () => {
  api = await createEligibilityApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.setNow('2026-11-22T15:00:00Z');
  await api.empty();
});

describe('at the same moment', () => {
  const listOf = (school: string, from: number) =>
    Array.from({ length: 3_000 }, (_value, index) => `${school},S${from + index},3,Free\n`).join('');

  it('of several uploads the last one stands, whole', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((school, index) => api.put(listOf(school, index * 1_000))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const uploads = await api.db.prisma.eligibilityUpload.findMany({ orderBy: { id: 'desc' } });
    const rows = await api.readTable();
    expect(rows).toHaveLength(3_000);
    expect(new Set(rows.map(({ school }) => school)).size).toBe(1);
    const lists = uploads.map(({ content }) => read(gunzipSync(content)));
    expect(lists).toHaveLength(4);
    const standing = lists.filter((list) => list[0]?.school === rows[0]?.school);
    expect(standing[0]?.toSorted((a, b) => (a.studentId < b.studentId ? -1 : 1))).toEqual(rows);
    const total = uploads.reduce((sum, { added, removed }) => sum + added - removed, 0);
    expect(total).toBe(3_000);
  });

  it('bookings read the old list until the new one is whole, and never wait', async () => {
    await api.put(listOf('Old', 0));
    const wanted = ['S0', 'S2999', 'S3000', 'S5999', 'NOBODY'];
    let isReplaced = false;
    const replacing = api.put(listOf('New', 3_000)).then((answer) => {
      isReplaced = true;
      return answer;
    });
    const seen = new Set<string>();
    while (!isReplaced) seen.add((await api.eligibility.findIneligible(api.db.prisma, wanted)).join());
    seen.add((await api.eligibility.findIneligible(api.db.prisma, wanted)).join());
    expect((await replacing).body).toMatchObject({ added: 3_000, removed: 3_000 });
    expect([...seen]).toEqual(['S3000,S5999,NOBODY', 'S0,S2999,NOBODY']);
  });

  it('a booking under way keeps nobody from replacing the list', async () => {
    await api.put('Lincoln,T01,3,Free');
    await api.db.transaction(async (tx) => {
      expect(await api.eligibility.findIneligible(tx, ['T01'])).toEqual([]);
      expect((await api.put('Lincoln,T02,3,Free')).status).toBe(200);
      expect(await api.eligibility.findIneligible(tx, ['T01', 'T02'])).toEqual(['T01']);
    });
  });
});
