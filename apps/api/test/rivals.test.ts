import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApiProcess } from './api-process.ts';
import { createTestApi, eventually, type TestApi } from './harness.ts';
import { bookingForm } from './requests.ts';

/** Pitfall 1: check, then insert, with nothing between. Two real processes, many rivals. */
let api: TestApi;
let processes: Awaited<ReturnType<typeof startApiProcess>>[];

const day = 86_400_000;
const monday = new Date(Date.now() + 7 * day).toISOString().slice(0, 10);
const at = (time: string) => `${monday}T${time}:00Z`;

beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString() });
  await api.addEvent('Open', at('15:00'), at('22:00'));
  const env = { ...api.environment, TRUST_PROXY: '1', LOG_LEVEL: 'info' };
  processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
});

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await api.stop();
});

const post = async (index: number, form: unknown) => {
  const { url } = processes[index % processes.length] ?? { url: '' };
  const response = await fetch(`${url}/api/appointments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${index % 50}.1` },
    body: JSON.stringify(form),
  });
  const answer = (await response.json()) as { code?: string };
  return { status: response.status, code: answer.code };
};

const overlaps = () =>
  api.db.prisma.$queryRaw<unknown[]>`
    SELECT a.id FROM appointment a JOIN appointment b
      ON a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
    WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'`;

const tally = (answers: { status: number; code: string | undefined }[]) => {
  const counts: Record<string, number> = {};
  for (const { status, code } of answers) {
    const key = code === undefined ? String(status) : `${status} ${code}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

it('gives one slot to one of 200 rivals at two processes, and refuses the others politely', async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `R${index}`);
  await api.admit(...ids);
  const answers = await Promise.all(
    ids.map((id, index) => post(index, bookingForm(at('16:00'), [id], { email: `${id}@example.com` }))),
  );

  expect(tally(answers)).toEqual({ '201': 1, '409 slot_unavailable': 199 });
  expect(await api.db.prisma.appointment.count()).toBe(1);
  expect(await overlaps()).toEqual([]);
});

it('gives as many families a slot as there are stations', async () => {
  await api.changeSettings({ stations: 3 });
  const ids = Array.from({ length: 60 }, (_, index) => `S${index}`);
  await api.admit(...ids);
  const answers = await Promise.all(
    ids.map((id, index) => post(index, bookingForm(at('17:00'), [id], { email: `${id}@example.com` }))),
  );
  await api.changeSettings({ stations: 1 });

  expect(tally(answers)).toEqual({ '201': 3, '409 slot_unavailable': 57 });
  const taken = await api.db.prisma.appointment.findMany({
    where: { startsAt: new Date(at('17:00')) },
    select: { station: true },
    orderBy: { station: 'asc' },
  });
  expect(taken).toEqual([{ station: 1 }, { station: 2 }, { station: 3 }]);
});

it('lets one of many bookings of the same student at different times win', async () => {
  await api.admit('TWIN', 'SIBLING');
  const times = ['18:00', '18:20', '18:40', '19:00', '19:20', '19:40', '20:00', '20:20', '20:40', '21:00'];
  const answers = await Promise.all(
    times.map((time, index) =>
      // The two students in either order: locks taken in the order of the form would wait for each other.
      post(index, bookingForm(at(time), index % 2 === 0 ? ['TWIN', 'SIBLING'] : ['SIBLING', 'TWIN'])),
    ),
  );

  expect(tally(answers)).toEqual({ '201': 1, '409 student_already_booked': times.length - 1 });
  const visits = await api.db.prisma.visit.findMany({ where: { studentId: 'TWIN' } });
  expect(visits).toHaveLength(1);
});

it('tells the calendar and the families once each, whichever process does it', async () => {
  const booked = await api.db.prisma.appointment.count({ where: { status: 'booked' } });
  const events = await eventually(() => {
    const ours = api.calendar.events.list().filter((event) => event.summary !== 'Open');
    return ours.length >= booked ? ours : undefined;
  });
  const mails = await eventually(() =>
    api.inbox.messages().length >= booked ? api.inbox.messages() : undefined,
  );

  expect(events).toHaveLength(booked);
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(booked);
  expect(mails).toHaveLength(booked);
});

it('writes no ID, name or contact of a family into its log', async () => {
  const log = processes.flatMap((process) => process.output).join('');
  expect(log).toContain('"route":"/api/appointments/"');
  for (const secret of ['TWIN', 'SIBLING', 'rosa@example.com', 'Marín', '3125550142']) {
    expect(log).not.toContain(secret);
  }
});
