import { AppointmentResponse, AppointmentsResponse } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminApi, admin, createAdminApi } from '../../../test/admin-api.ts';
import { toSearchText } from '../../platform/search-text.ts';
import { createSettings } from '../settings/service.ts';
import { appointmentRoutes } from './routes.ts';
import { createAppointments } from './service.ts';

let api: AdminApi;
let cookie: string;

const get = (path: string, query: Record<string, string | number> = {}) =>
  api.request.get(`/api/admin/appointments${path}`).set('Cookie', cookie).query(query);

let made = 0;
/** Ids in an order that has nothing to do with the order of making. */
const idOf = (number: number) => `0198${String(9999 - number).padStart(4, '0')}-0000-7000-8000-000000000000`;

type Given = Partial<Prisma.AppointmentUncheckedCreateInput> & {
  name: string;
  students?: string[];
  on?: string;
};

/** An appointment of twenty minutes on a moment of UTC, or on the wait list. */
const make = async ({ name, students = [], on, ...rest }: Given): Promise<string> => {
  made += 1;
  const id = idOf(made);
  const [firstName = '', lastName = ''] = name.split('|');
  const startsAt = on === undefined ? null : new Date(`${on}Z`);
  await api.db.prisma.appointment.create({
    data: {
      id,
      status: startsAt ? 'booked' : 'waitlisted',
      startsAt,
      endsAt: startsAt && new Date(startsAt.getTime() + 20 * 60_000),
      placedByAdmin: true,
      firstName,
      lastName,
      searchName: toSearchText(`${firstName} ${lastName}`),
      email: `guardian${made}@example.com`,
      phone: '+13125550142',
      phoneType: 'mobile',
      smsConsent: true,
      locale: 'en',
      source: 'parent',
      manageTokenHash: new Uint8Array([made]),
      createdAt: new Date(Date.UTC(2026, 9, 1, 0, made)),
      updatedAt: new Date(Date.UTC(2026, 9, 1)),
      ...rest,
      visits: {
        create: students.map((studentId, index) => ({
          id: `${id.slice(0, -1)}${index + 1}`,
          position: index + 1,
          studentId,
          gender: 'female',
          grade: '3',
          school: 'Lincoln',
          shoeSize: 'Youth 2',
        })),
      },
    },
  });
  return id;
};

/** The first names of what is found, in its order. */
const find = async (query: Record<string, string | number>) => {
  const { status, body } = await get('', query);
  expect(status).toBe(200);
  const { items, total } = AppointmentsResponse.parse(body);
  if (query.page === undefined) expect(total).toBe(items.length);
  return items.map(({ guardian }) => guardian.firstName).join(' ');
};

beforeAll(async () => {
  api = await createAdminApi({
    adminRoutes: ({ db, clock }) => ({
      '/appointments': appointmentRoutes(createAppointments({ db, settings: createSettings({ db }), clock })),
    }),
  });
  ({ cookie } = await api.signIn(admin.email));
});
afterAll(() => api.stop());

describe('the list', () => {
  // It is 9:00 on 22 November in Chicago.
  beforeAll(async () => {
    await make({ name: 'Waiting|Two', createdAt: new Date('2026-11-03T00:00:00Z') });
    await make({ name: 'Waiting|One', createdAt: new Date('2026-11-02T00:00:00Z') });
    await make({ name: 'Past|Recent', on: '2026-11-21T20:00:00', status: 'completed' });
    await make({ name: 'Past|Old', on: '2026-03-01T20:00:00', status: 'no_show' });
    await make({ name: 'Later|Next', on: '2027-02-01T20:00:00' });
    await make({ name: 'Today|Evening', on: '2026-11-23T01:00:00', students: ['T01', '104233'] });
    await make({ name: 'Today|Morning', on: '2026-11-22T14:00:00', locale: 'ar' });
    await make({ name: 'Gone|Cancelled', on: '2026-11-24T15:00:00', status: 'cancelled' });
  });

  it('has today and what is to come first, then the past from its end, then the wait list as they signed up', async () => {
    const { body } = await get('');
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
    const { body } = await get('', { studentId: 'T01' });
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
    const { body } = await get('', { page: 3, pageSize: 3 });
    expect(body).toMatchObject({ total: 8, page: 3, pageSize: 3 });
    expect(body.items).toHaveLength(2);
  });

  it('names every fault of a question', async () => {
    const answer = await get('', {
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
    await make({ name: 'Before|Autumn', on: '2026-11-01T04:59:00' });
    await make({ name: 'First|Autumn', on: '2026-11-01T05:00:00' });
    await make({ name: 'Last|Autumn', on: '2026-11-02T05:59:00' });
    await make({ name: 'After|Autumn', on: '2026-11-02T06:00:00' });
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
      await make({ name });
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

describe('one appointment', () => {
  const read = async (id: string) => {
    const { status, body } = await get(`/${id}`);
    expect(status).toBe(200);
    return AppointmentResponse.parse(body);
  };

  it('is shown whole', async () => {
    const id = await make({
      name: 'Rosa|Marín',
      on: '2026-11-30T16:00:00',
      students: ['T05'],
      email: 'rosa@example.com',
    });
    await api.db.prisma.visit.create({
      data: {
        id: `${id.slice(0, -1)}9`,
        appointmentId: id,
        position: 2,
        relation: 'uncle',
        socks: 3,
        coats: 1,
      },
    });
    const nothing = { socks: 0, underwear: 0, shoes: 0, coats: 0, backpacks: 0, misc: 0 };
    expect(await read(id)).toEqual({
      id,
      version: 1,
      status: 'booked',
      startsAt: '2026-11-30T16:00:00.000Z',
      endsAt: '2026-11-30T16:20:00.000Z',
      guardian: {
        firstName: 'Rosa',
        lastName: 'Marín',
        email: 'rosa@example.com',
        phone: '+13125550142',
        phoneType: 'mobile',
        smsConsent: true,
      },
      locale: 'en',
      createdAt: expect.stringMatching(/^2026-10-01T/),
      visits: [
        {
          id: `${id.slice(0, -1)}1`,
          student: {
            studentId: 'T05',
            gender: 'female',
            grade: '3',
            school: 'Lincoln',
            shoeSize: 'Youth 2',
            underwearSize: null,
          },
          person: null,
          items: nothing,
        },
        {
          id: `${id.slice(0, -1)}9`,
          student: null,
          person: { relation: 'uncle' },
          items: { ...nothing, socks: 3, coats: 1 },
        },
      ],
      history: { firstTime: true, lastAppointmentAt: null },
    });
  });

  it("tells of the same guardian's last one before it, and of no later or cancelled one", async () => {
    const email = 'again@example.com';
    const first = await make({ name: 'A|Again', email, on: '2026-02-01T16:00:00', status: 'no_show' });
    const second = await make({ name: 'A|Again', email, on: '2026-09-01T16:00:00', status: 'completed' });
    const cancelled = await make({ name: 'A|Again', email, on: '2026-10-01T16:00:00', status: 'cancelled' });
    const waiting = await make({ name: 'A|Again', email });
    const last = await make({ name: 'A|Again', email, on: '2026-12-01T16:00:00' });

    const histories = await Promise.all([first, second, cancelled, waiting, last].map(read));
    expect(histories.map(({ history }) => history.lastAppointmentAt?.slice(0, 10) ?? null)).toEqual([
      null,
      '2026-02-01',
      '2026-09-01',
      '2026-09-01',
      '2026-09-01',
    ]);
    expect(histories.map(({ history }) => history.firstTime)).toEqual([true, false, false, false, false]);
  });

  it('that is not there is not found', async () => {
    const answer = await get('/01980000-0000-7000-8000-ffffffffffff');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ status: 404, code: 'not_found' });
  });

  it.each(['1', 'abc', "'; DROP TABLE visit"])('under no id at all is a bad question: %s', async (id) => {
    const answer = await get(`/${encodeURIComponent(id)}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ path: 'id', code: 'invalid' }]);
  });
});

it('no name, student or search stands in the log', () => {
  expect(api.logLines.join('')).toMatch(/"route":"\/api\/admin\/appointments\/:id"/);
  expect(api.logLines.join('')).not.toMatch(/Rosa|T01|nunez|example\.com|DROP/i);
});
