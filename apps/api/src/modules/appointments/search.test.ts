import { AppointmentsResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentsApi, createAppointmentsApi } from './appointments-api.fixture.ts';

let api: AppointmentsApi;
beforeAll(async () => {
  api = await createAppointmentsApi();
});
afterAll(() => api.stop());

/** The first names of what is found, in its order. */
const find = async (query: Record<string, string | number>) => {
  const { status, body } = await api.get('', query);
  expect(status).toBe(200);
  const { items, total } = AppointmentsResponse.parse(body);
  if (query.page === undefined) expect(total).toBe(items.length);
  return items.map(({ guardian }) => guardian.firstName).join(' ');
};

describe('the list', () => {
  // It is 9:00 on 22 November in Chicago.
  beforeAll(async () => {
    await api.make({ name: 'Waiting|Two', createdAt: new Date('2026-11-03T00:00:00Z') });
    await api.make({ name: 'Waiting|One', createdAt: new Date('2026-11-02T00:00:00Z') });
    await api.make({ name: 'Past|Recent', on: '2026-11-21T20:00:00', status: 'completed' });
    await api.make({ name: 'Past|Old', on: '2026-03-01T20:00:00', status: 'no_show' });
    await api.make({ name: 'Later|Next', on: '2027-02-01T20:00:00' });
    await api.make({ name: 'Today|Evening', on: '2026-11-23T01:00:00', students: ['T01', '104233'] });
    await api.make({ name: 'Today|Morning', on: '2026-11-22T14:00:00', locale: 'ar' });
    await api.make({ name: 'Gone|Cancelled', on: '2026-11-24T15:00:00', status: 'cancelled' });
  });

  it('has today and what is to come first, then the past from its end, then the wait list as they signed up', async () => {
    const { body } = await api.get('');
    const { items } = AppointmentsResponse.parse(body);
    expect(items.map(({ guardian }) => guardian.lastName)).toEqual([
      'Morning',
      'Evening',
      'Cancelled',
      'Next',
      'Recent',
      'Old',
      'One',
      'Two',
    ]);
  });

  it('says what a row needs, and no contact', async () => {
    const { body } = await api.get('', { studentId: 'T01' });
    expect(body).toEqual({
      items: [
        {
          id: expect.any(String),
          status: 'booked',
          startsAt: '2026-11-23T01:00:00.000Z',
          endsAt: '2026-11-23T01:20:00.000Z',
          guardian: { firstName: 'Today', lastName: 'Evening' },
          students: [{ studentId: 'T01' }, { studentId: '104233' }],
          locale: 'en',
        },
      ],
      total: 1,
      page: 1,
      pageSize: 25,
    });
  });

  it.each([
    ["a day on the site's wall clock, in the order of the day", { date: '2026-11-22' }, 'Today Today'],
    ['the day before it', { date: '2026-11-21' }, 'Past'],
    ['a day in the past', { date: '2026-03-01' }, 'Past'],
    ['a day without any', { date: '2026-12-25' }, ''],
    ['a status', { status: 'cancelled' }, 'Gone'],
    ['those who wait', { status: 'waitlisted' }, 'Waiting Waiting'],
    ['a student', { studentId: 't01 ' }, 'Today'],
    ['a part of a student ID', { studentId: '423' }, 'Today'],
    ['an appointment once, whose students both fit', { studentId: '0' }, 'Today'],
    ['a student on a day', { studentId: 'T01', date: '2026-11-21' }, ''],
    ['all at once', { studentId: 'T01', date: '2026-11-22', name: 'even', status: 'booked' }, 'Today'],
    [
      'empty fields, which ask for nothing',
      { studentId: '', date: '', name: ' ', status: 'completed' },
      'Past',
    ],
  ])('finds %s', async (_case, query, found) => {
    expect(await find(query)).toBe(found);
  });

  it('is cut into pages that leave nobody out and show nobody twice', async () => {
    const [all, ...pages] = await Promise.all([
      find({}),
      ...[1, 2, 3, 4].map((page) => find({ page, pageSize: 3 })),
    ]);
    expect(pages.join(' ').trim()).toBe(all);
    const { body } = await api.get('', { page: 3, pageSize: 3 });
    expect(body).toMatchObject({ total: 8, page: 3, pageSize: 3 });
    expect(body.items).toHaveLength(2);
  });

  it('names every fault of a question', async () => {
    const answer = await api.get('', {
      date: '2026-02-30',
      status: 'late',
      page: 0,
      pageSize: 1000,
      name: 'x'.repeat(101),
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'date',
      'name',
      'status',
      'page',
      'pageSize',
    ]);
  });

  it('is for admins only', async () => {
    expect((await api.request.get('/api/admin/appointments')).status).toBe(401);
  });
});

describe('a day of 25 hours', () => {
  it('has its last hour too, and nothing of its neighbours', async () => {
    await api.make({ name: 'Before|Autumn', on: '2026-11-01T04:59:00' });
    await api.make({ name: 'First|Autumn', on: '2026-11-01T05:00:00' });
    await api.make({ name: 'Last|Autumn', on: '2026-11-02T05:59:00' });
    await api.make({ name: 'After|Autumn', on: '2026-11-02T06:00:00' });
    expect(await find({ date: '2026-11-01', name: 'autumn' })).toBe('First Last');
  });
});

describe('a name', () => {
  beforeAll(async () => {
    for (const name of [
      'José|Núñez-Peña',
      'Thị Hường|Đặng',
      "Aoife|O'Brien",
      'محمد|أحمد',
      '100%|Sure',
      'Under_score|Sure',
      'Back\\slash|Sure',
    ]) {
      await api.make({ name });
    }
  });

  it.each([
    ['any part', 'uñe', 'José'],
    ['no accents', 'nunez', 'José'],
    ['capitals', 'JOSÉ', 'José'],
    ['last name first', 'peña, josé'.replace(',', ''), 'José'],
    ['parts of both, in any order', 'pe jo', 'José'],
    ['first name alone', 'thi huong', 'Thị Hường'],
    ['d for đ', 'dang', 'Thị Hường'],
    ['đ as it is', 'ĐẶNG', 'Thị Hường'],
    ['a curly apostrophe', 'o’brien', 'Aoife'],
    ['no apostrophe', 'obrien', 'Aoife'],
    ['Arabic with vowel marks, without hamza', 'مُحَمَّد احمد', 'محمد'],
    ['a per cent sign', '%', '100%'],
    ['an underscore', 'under_', 'Under_score'],
    ['an underscore that stands for nothing else', 's_re', ''],
    ['a backslash', 'back\\', 'Back\\slash'],
    ['a quote', "x' OR 'a'='a", ''],
    ['a part that is not there', 'josé smith', ''],
  ])('is found by %s', async (_case, name, found) => {
    expect(await find({ name })).toBe(found);
  });
});

it('no name, student or search stands in the log', () => {
  const log = api.logLines.join('');
  expect(log).toContain('"route":"/api/admin/appointments/"');
  expect(log).not.toMatch(/Evening|T01|nunez|example\.com/i);
});
