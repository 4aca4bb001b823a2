import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEligibilityApi, type EligibilityApi } from './eligibility-api.fixture.ts';

let api: EligibilityApi;
beforeAll(async () => {
  api = await createEligibilityApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.setNow('2026-11-22T15:00:00Z');
  await api.empty();
});

describe('looking at the list', () => {
  beforeEach(() =>
    api.put('Lincoln,T10,3,Free\nPeña High,T02,10,Free\n100%_Day,A-10,1,Reduced\nEast\\West,B7,1,Free\n'),
  );

  it('shows it by ID, and when it was replaced', async () => {
    const answer = await api.get();
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
    const { body } = await api.get({ query });
    expect(body.items.map((item: { studentId: string }) => item.studentId)).toEqual(studentIds);
    expect(body.total).toBe(studentIds.length);
  });

  it('comes in pages', async () => {
    const { body } = await api.get({ page: 2, pageSize: 3 });
    expect(body).toMatchObject({ items: [{ studentId: 'T10' }], total: 4, page: 2, pageSize: 3 });
    expect((await api.get({ page: 9 })).body).toMatchObject({ items: [], total: 4 });
    expect((await api.get({ page: 0 })).status).toBe(400);
  });

  it('says so where no list was ever uploaded', async () => {
    await api.empty();
    expect((await api.get()).body).toMatchObject({ items: [], total: 0, updatedAt: null });
  });
});
