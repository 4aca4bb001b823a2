import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDashboardApi, type DashboardApi } from './dashboard-api.fixture.ts';

let api: DashboardApi;
beforeAll(async () => {
  api = await createDashboardApi();
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

const health = async () => (await api.read()).health;

describe('the calendar', () => {
  it('tells when it was last read, and nothing of another calendar that was used before', async () => {
    await api.db.prisma.calendarSync.create({
      data: { calendarId: 'an-earlier-one', syncedAt: new Date('2026-11-30T00:00:00Z') },
    });
    await api.syncCalendar();
    expect((await health()).calendar.syncedAt).toBe('2026-11-22T15:00:00.000Z');
  });

  it('names each day from today on of an all-day "Open", which opens nothing', async () => {
    const allDay = (summary: string, first: string, end: string) =>
      api.calendar.events.insert({ summary, start: { date: first }, end: { date: end } });
    allDay(' OPEN ', '2026-11-20', '2026-11-24');
    allDay('Open', '2026-12-01', '2026-12-02');
    allDay('Open', '2026-12-01', '2026-12-03');
    allDay('Open', '2026-11-20', '2026-11-21');
    allDay('Holiday', '2026-12-10', '2026-12-11');
    await api.syncCalendar();
    expect((await health()).calendar.allDayOpenings).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-12-01',
      '2026-12-02',
    ]);
  });
});

it('counts the messages that wait and those that failed', async () => {
  const appointmentId = await api.make({ status: 'waitlisted' });
  for (const [minute, state] of (['failed', 'failed', 'waiting', 'sent', 'dropped'] as const).entries()) {
    const forStart = new Date(Date.UTC(2026, 10, 1, 0, minute));
    const id = await api.rows.insertMessage(appointmentId, { kind: 'waitlisted', forStart });
    await api.db.prisma.message.update({ where: { id }, data: { state } });
  }
  expect((await health()).messages).toEqual({ waiting: 1, failed: 2 });
});

it("tells how long the district's list is and since when", async () => {
  expect((await health()).eligibleStudents).toEqual({ count: 0, updatedAt: null });
  const list = 'Lincoln,T01,3,Free\nLincoln,T02,4,Free\n';
  await api.admin.put('/eligible-students').set('Content-Type', 'text/csv').send(list).expect(200);
  expect((await health()).eligibleStudents).toEqual({ count: 2, updatedAt: '2026-11-22T15:00:00.000Z' });
});
