import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/harness.ts';
import { createRows } from '../notifications/notifications.fixture.ts';
import { eventIdOf } from './event-id.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.stop());

it('what a comparison came to is told on the dashboard and in the activity', async () => {
  await api.addEvent('Open', '2026-12-01T09:00:00-06:00', '2026-12-01T11:00:00-06:00');
  const appointmentId = await createRows(api.db).insertAppointment();
  await api.compareCalendar();
  const ids = api.calendar.events.list().map(({ id }) => id);
  expect(ids).toContain(eventIdOf({ appointmentId, generation: 0 }));

  const admin = await api.signIn();
  const { health } = (await admin.get('/dashboard').expect(200)).body;
  expect(health.calendar.comparison).toEqual({
    comparedAt: api.clock.now().toISOString(),
    checked: 1,
    mended: 1,
  });
  const { items } = (await admin.get('/audit?action=calendar.compared').expect(200)).body;
  expect(items).toMatchObject([
    { actor: 'system', details: { appointments: 1, mended: 1, differing: 0, unknown: 0 } },
  ]);
});
