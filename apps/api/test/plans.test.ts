import type { AppointmentsQuery } from '@clothes-closet/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppointments } from '../src/modules/appointments/service.ts';
import { createAudit } from '../src/modules/audit/service.ts';
import { createDashboard } from '../src/modules/dashboard/service.ts';
import { createReports } from '../src/modules/reports/service.ts';
import { createSettings } from '../src/modules/settings/service.ts';
import { createNewId } from '../src/platform/ids.ts';
import { toSearchText } from '../src/platform/search-text.ts';
import { createTestClock } from './harness.ts';
import { createDatabaseOfMany, type UsedPlan } from './plans.fixture.ts';

const now = '2026-11-22T15:00:00Z';
let many: Awaited<ReturnType<typeof createDatabaseOfMany>>;
let search: (query: Partial<AppointmentsQuery>) => Promise<UsedPlan[]>;
let reports: ReturnType<typeof createReports>;
let dashboard: ReturnType<typeof createDashboard>;

beforeAll(async () => {
  many = await createDatabaseOfMany(20_000, now);
  const { db, plansOf } = many;
  const clock = createTestClock(now);
  const settings = createSettings({ db });
  const differences = { list: async () => ({ items: [], total: 0 }), find: async () => null };
  const appointments = createAppointments({ db, settings, differences, clock });
  const audit = createAudit({ clock, newId: createNewId(clock) });
  reports = createReports({ db, settings, clock, audit });
  dashboard = createDashboard({
    db,
    settings,
    appointments,
    differences,
    clock,
    calendarId: 'closet@example.org',
  });
  search = (query) => plansOf(() => appointments.search({ page: 1, pageSize: 25, ...query }));
});
afterAll(() => many.stop());

/** Statements about what there is much of. */
const bulky = (plans: UsedPlan[]) => plans.filter(({ statement }) => /appointment|visit/.test(statement));

const expectNothingReadWhole = (plans: UsedPlan[]) => {
  expect(bulky(plans)).not.toEqual([]);
  for (const { statement, readWhole } of bulky(plans)) expect(readWhole, statement).toEqual([]);
};
const indexesOf = (plans: UsedPlan[]) => plans.flatMap(({ indexes }) => indexes);

describe('with 20,000 appointments, an index answers', () => {
  it.each([
    ['a part of a name', { name: 'attleb' }, 'appointment_search_name_idx'],
    ['a name that many have', { name: 'García' }, 'appointment_search_name_idx'],
    ['a part of a student ID', { studentId: '10423' }, 'visit_student_id_idx'],
    ['a day', { date: '2026-11-20' }, 'appointment_starts_at_idx'],
    ['a status', { status: 'waitlisted' as const }, 'appointment_status_starts_at_idx'],
  ])('%s', async (_case, query, index) => {
    const plans = await search(query);
    expectNothingReadWhole(plans);
    expect(indexesOf(plans)).toContain(index);
  });

  it.each([1, 20])('page %i of all of them, though counting them reads them all', async (page) => {
    const plans = await search({ page });
    const list = plans.filter(({ statement }) => !statement.includes('SELECT count'));
    expectNothingReadWhole(list);
    expect(indexesOf(list)).toContain('appointment_starts_at_idx');
  });

  it('the dashboard, though the semester’s people may be counted in all visits', async () => {
    const plans = await many.plansOf(() => dashboard.read());
    expect(bulky(plans).flatMap(({ readWhole }) => readWhole)).not.toContain('appointment');
    const overdue = plans.filter(({ statement }) => /a\.ends_at <=/.test(statement));
    expect(indexesOf(overdue)).toEqual(['appointment_status_starts_at_idx']);
  });

  it('a report of a semester', async () => {
    const query = { from: '2026-07-01', to: '2026-12-31', format: 'json' as const };
    for (const report of ['served', 'sizes'] as const) {
      const plans = await many.plansOf(() => reports[report](query, 'admin@example.org'));
      expect(indexesOf(plans)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^appointment_(status_)?starts_at_idx$/)]),
      );
      expect(bulky(plans).flatMap(({ readWhole }) => readWhole)).not.toContain('appointment');
    }
  });

  it('a report of a day, down to its visits', async () => {
    const query = { from: '2026-11-20', to: '2026-11-20', format: 'json' as const };
    const plans = await many.plansOf(() => reports.served(query, 'admin@example.org'));
    expectNothingReadWhole(plans);
    expect(indexesOf(plans)).toContain('visit_appointment_id_position_key');
  });
});

describe('the many appointments', () => {
  it('can be searched by name as those that people booked', async () => {
    const rows = await many.db.prisma.appointment.findMany({ distinct: ['searchName'] });
    expect(rows.length).toBeGreaterThan(200);
    for (const { firstName, lastName, searchName } of rows) {
      expect(searchName).toBe(toSearchText(`${firstName} ${lastName}`));
    }
  });

  it('are as many as asked for, in every status', async () => {
    const byStatus = await many.db.prisma.appointment.groupBy({ by: ['status'], _count: true });
    expect(byStatus.map(({ status }) => status).sort()).toEqual(
      ['booked', 'cancelled', 'completed', 'no_show', 'waitlisted'].sort(),
    );
    expect(await many.db.prisma.appointment.count()).toBe(20_000);
  });
});
