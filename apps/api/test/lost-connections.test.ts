import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from './harness.ts';
import { bookingForm } from './requests.ts';

let api: TestApi;
const ids = Array.from({ length: 30 }, (_, index) => `L${index}`);

beforeAll(async () => {
  api = await createTestApi();
  await api.admit(...ids, 'AFTER');
  await api.addEvent('Open', '2026-11-24T07:00:00-06:00', '2026-11-24T19:00:00-06:00');
});

afterAll(() => api.stop());

const slot = (index: number) =>
  new Date(Date.parse('2026-11-24T13:00:00Z') + index * 20 * 60_000).toISOString();
const book = (id: string, index: number) =>
  api.request.post('/api/appointments').send(bookingForm(slot(index), [id], { email: `${id}@example.com` }));

/** As a restart of the database does, in the middle of a rush; an error that nobody hears would end the process. */
it('a database that cuts every connection costs the requests under way, and nothing else', async () => {
  const rush = Promise.all(ids.map((id, index) => book(id, index)));
  const cut = await eventually(async () => {
    const rows = await api.db.prisma.$queryRaw<unknown[]>`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    return rows.length > 5 ? rows : undefined;
  });
  expect(cut.length).toBeGreaterThan(5);

  const statuses = (await rush).map((answer) => answer.status);
  expect(statuses.filter((status) => status !== 201 && status !== 500)).toEqual([]);
  const booked = await api.db.prisma.appointment.count({ where: { status: 'booked' } });
  expect(booked).toBeGreaterThanOrEqual(statuses.filter((status) => status === 201).length);

  await eventually(async () => ((await book('AFTER', 33)).status === 201 ? true : undefined));
});
