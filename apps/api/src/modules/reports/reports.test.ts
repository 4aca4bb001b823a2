import { ServedReport, SizesReport } from '@clothes-closet/contracts';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, type TestApi } from '../../../test/harness.ts';
import { createVisits } from './visits.fixture.ts';

let api: TestApi;
let admin: AdminRequests;
let visits: ReturnType<typeof createVisits>;

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
  visits = createVisits(api.db);
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

const served = async (from: string, to: string) => {
  const { body } = await admin.get(`/reports/served?from=${from}&to=${to}`).expect(200);
  return ServedReport.parse(body);
};
const sizes = async (from: string, to: string) => {
  const { body } = await admin.get(`/reports/sizes?from=${from}&to=${to}`).expect(200);
  return SizesReport.parse(body);
};
const fall = 'from=2026-07-01&to=2026-12-31';

describe('people served', () => {
  it('are those of completed appointments, with what they took', async () => {
    await visits.make('2026-09-01T15:00:00Z', {
      status: 'completed',
      people: [{ socks: 7, shoes: 1 }, { socks: 3 }, { relation: 'brother', coats: 1 }],
    });
    await visits.make('2026-11-20T15:00:00Z', { status: 'completed', people: [{ underwear: 7, misc: 2 }] });
    for (const status of ['booked', 'no_show', 'cancelled'] as const) {
      await visits.make('2026-09-02T15:00:00Z', { status, people: [{ socks: 100, backpacks: 100 }] });
    }
    expect(await served('2026-07-01', '2026-12-31')).toEqual({
      people: { total: 4, students: 3, others: 1 },
      items: { socks: 10, underwear: 7, shoes: 1, coats: 1, backpacks: 0, misc: 2 },
      totalItems: 21,
      appointments: 2,
      months: [
        { month: '2026-09', appointments: 1, people: 3, items: 12 },
        { month: '2026-10', appointments: 0, people: 0, items: 0 },
        { month: '2026-11', appointments: 1, people: 1, items: 9 },
      ],
    });
  });

  it('are none where nobody came', async () => {
    expect(await served('2026-07-01', '2026-12-31')).toEqual({
      people: { total: 0, students: 0, others: 0 },
      items: { socks: 0, underwear: 0, shoes: 0, coats: 0, backpacks: 0, misc: 0 },
      totalItems: 0,
      appointments: 0,
      months: [],
    });
  });

  it('count an appointment whose people were all taken off', async () => {
    await visits.make('2026-09-01T15:00:00Z', { status: 'completed', people: [] });
    expect(await served('2026-09-01', '2026-09-01')).toMatchObject({ appointments: 1, totalItems: 0 });
  });

  // In Chicago a day begins at 5:00 or 6:00 UTC: with summer time or without.
  it.each([
    ['an ordinary day', '2026-06-30', '2026-06-30T05:00:00Z', '2026-07-01T04:59:59.999Z'],
    ['the day of 23 hours', '2026-03-08', '2026-03-08T06:00:00Z', '2026-03-09T04:59:59.999Z'],
    ['the day of 25 hours', '2026-11-01', '2026-11-01T05:00:00Z', '2026-11-02T05:59:59.999Z'],
    ['the last day of a year', '2026-12-31', '2026-12-31T06:00:00Z', '2027-01-01T05:59:59.999Z'],
  ])('of %s are those from its first to its last moment there', async (_case, day, first, last) => {
    for (const at of [first, last]) {
      await visits.make(at, { status: 'completed', people: [{ socks: 1 }] });
    }
    for (const outside of [Date.parse(first) - 1, Date.parse(last) + 1]) {
      await visits.make(new Date(outside).toISOString(), { status: 'completed', people: [{ socks: 50 }] });
    }
    const report = await served(day, day);
    expect(report).toMatchObject({ appointments: 2, totalItems: 2 });
    expect(report.months).toEqual([{ month: day.slice(0, 7), appointments: 2, people: 2, items: 2 }]);
  });

  it('have their days in the zone that the site is in', async () => {
    const { site } = await api.changeSettings({});
    await api.changeSettings({ site: { ...site, timeZone: 'Pacific/Auckland' } });
    await visits.make('2026-06-30T13:00:00Z', { status: 'completed', people: [{ socks: 1 }] });
    expect((await served('2026-07-01', '2026-07-01')).months).toEqual([
      { month: '2026-07', appointments: 1, people: 1, items: 1 },
    ]);
    expect((await served('2026-06-30', '2026-06-30')).appointments).toBe(0);
  });

  it('can be asked for over ten years', async () => {
    await visits.make('2017-01-05T15:00:00Z', { status: 'completed', people: [{}] });
    await visits.make('2026-12-05T15:00:00Z', { status: 'completed', people: [{}] });
    const { months } = await served('2017-01-01', '2026-12-31');
    expect(months).toHaveLength(120);
    expect(months[12]).toEqual({ month: '2018-01', appointments: 0, people: 0, items: 0 });
  });
});

describe('sizes needed', () => {
  it("are those of students who are still to come, in the form's order", async () => {
    api.clock.set('2026-11-22T15:00:00Z');
    await visits.make('2026-11-22T15:00:00Z', {
      people: [
        { shoeSize: 'Adult 6', underwearSize: 'Adult S' },
        { shoeSize: 'Youth 1', underwearSize: 'Child 6' },
        { shoeSize: 'Youth 10', underwearSize: 'Adult S' },
        { shoeSize: null, underwearSize: null },
        { shoeSize: 'Clown 40', underwearSize: 'Child 4T/5T' },
        { relation: 'uncle' },
      ],
    });
    await visits.make('2026-12-31T23:40:00Z', {
      people: [{ shoeSize: 'Youth 1', underwearSize: 'Child 6' }],
    });
    const other = { people: [{ shoeSize: 'Adult 15', underwearSize: 'Adult 4X' }] };
    await visits.make('2026-11-22T14:59:59.999Z', other);
    await visits.make('2027-01-01T06:00:00Z', other);
    for (const status of ['completed', 'no_show', 'cancelled'] as const) {
      await visits.make('2026-12-01T15:00:00Z', { status, ...other });
    }
    expect(await sizes('2026-07-01', '2026-12-31')).toEqual({
      shoes: [
        { size: 'Youth 10', count: 1 },
        { size: 'Youth 1', count: 2 },
        { size: 'Adult 6', count: 1 },
        { size: 'Clown 40', count: 1 },
        { size: null, count: 1 },
      ],
      underwear: [
        { size: 'Child 4T/5T', count: 1 },
        { size: 'Child 6', count: 2 },
        { size: 'Adult S', count: 2 },
        { size: null, count: 1 },
      ],
    });
    expect((await sizes('2026-12-01', '2026-12-31')).shoes).toEqual([{ size: 'Youth 1', count: 1 }]);
  });

  it('are none for days that are over', async () => {
    await visits.make('2026-10-01T15:00:00Z', { people: [{ shoeSize: 'Adult 6' }] });
    expect(await sizes('2026-07-01', '2026-10-31')).toEqual({ shoes: [], underwear: [] });
  });
});

describe('a range', () => {
  it.each([
    ['ends before it starts', 'from=2026-12-31&to=2026-07-01', [{ path: 'to', code: 'before_start' }]],
    [
      'is not there',
      '',
      [
        { path: 'from', code: 'required' },
        { path: 'to', code: 'required' },
      ],
    ],
    ['has a day that is none', 'from=2026-06-01&to=2026-06-31', [{ path: 'to', code: expect.any(String) }]],
    ['is asked for as something else', `${fall}&format=pdf`, [{ path: 'format', code: expect.any(String) }]],
  ])('that %s is refused by name', async (_case, query, errors) => {
    for (const report of ['served', 'sizes']) {
      const { body } = await admin.get(`/reports/${report}?${query}`).expect(400);
      expect(body).toMatchObject({ code: 'validation_failed', errors });
    }
  });
});

describe('a file', () => {
  const download = (path: string) =>
    admin
      .get(path)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);

  beforeEach(async () => {
    await visits.make('2026-09-01T15:00:00Z', {
      status: 'completed',
      people: [
        { socks: 7, shoes: 1 },
        { relation: 'tío', coats: 1 },
      ],
    });
    await visits.make('2026-12-01T15:00:00Z', {
      people: [
        { shoeSize: '=HYPERLINK("http://x")', underwearSize: 'Adult S' },
        { shoeSize: 'Youth 1', underwearSize: null },
      ],
    });
  });

  it('of people served has a line a month and one for all, as CSV that Excel opens right', async () => {
    const { headers, body } = await download(`/reports/served?${fall}&format=csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename=clothes-closet-served-2026-07-01-to-2026-12-31.csv',
    );
    expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(parse(body, { bom: true })).toEqual([
      [
        'Month',
        'Appointments',
        'Students',
        'Other people',
        'People',
        'Socks',
        'Underwear',
        'Shoes',
        'Coats',
        'Backpacks',
        'Other items',
        'Items',
      ],
      ['2026-09', '1', '1', '1', '2', '7', '0', '1', '1', '0', '0', '9'],
      ['Total', '1', '1', '1', '2', '7', '0', '1', '1', '0', '0', '9'],
    ]);
  });

  it('of sizes runs nothing that somebody typed', async () => {
    const { headers, body } = await download(`/reports/sizes?${fall}&format=csv`);
    expect(headers['content-disposition']).toContain('clothes-closet-sizes-2026-07-01-to-2026-12-31.csv');
    expect(parse(body, { bom: true })).toEqual([
      ['Kind', 'Size', 'Students'],
      ['Shoes', 'Youth 1', '1'],
      ['Shoes', '\'=HYPERLINK("http://x")', '1'],
      ['Underwear', 'Adult S', '1'],
      ['Underwear', 'Not known', '1'],
    ]);
  });

  it('for Excel has numbers as numbers', async () => {
    const { headers, body } = await download(`/reports/served?${fall}&format=xlsx`);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(headers['content-disposition']).toContain('clothes-closet-served-2026-07-01-to-2026-12-31.xlsx');
    const { SheetNames, Sheets } = read(body);
    expect(SheetNames).toEqual(['People served']);
    const rows = utils.sheet_to_json(Sheets['People served'] ?? {}, { header: 1 });
    expect(rows[1]).toEqual(['2026-09', 1, 1, 1, 2, 7, 0, 1, 1, 0, 0, 9]);
  });

  it('is told of in the activity, a look at the page is not', async () => {
    await admin.get(`/reports/served?${fall}`).expect(200);
    await download(`/reports/sizes?${fall}&format=xlsx`);
    const entries = await api.db.prisma.auditEntry.findMany();
    expect(entries.map(({ actor, action, details }) => ({ actor, action, details }))).toEqual([
      {
        actor: 'admin@example.org',
        action: 'report.downloaded',
        details: { report: 'sizes', format: 'xlsx', from: '2026-07-01', to: '2026-12-31' },
      },
    ]);
  });
});
