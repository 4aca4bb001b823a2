import { AppointmentResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentsApi, createAppointmentsApi, visitIdOf } from './appointments-api.fixture.ts';

let api: AppointmentsApi;
beforeAll(async () => {
  api = await createAppointmentsApi();
});
afterAll(() => api.stop());

describe('one appointment', () => {
  const read = async (id: string) => {
    const { status, body } = await api.get(`/${id}`);
    expect(status).toBe(200);
    return AppointmentResponse.parse(body);
  };

  it('is shown whole', async () => {
    const id = await api.make({
      name: 'Rosa|Marín',
      on: '2026-11-30T16:00:00',
      students: ['T05'],
      email: 'rosa@example.com',
    });
    await api.db.prisma.visit.create({
      data: {
        id: visitIdOf(id, 9),
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
          id: visitIdOf(id, 1),
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
          id: visitIdOf(id, 9),
          student: null,
          person: { relation: 'uncle' },
          items: { ...nothing, socks: 3, coats: 1 },
        },
      ],
      history: { firstTime: true, lastAppointmentAt: null },
      calendarDifference: null,
    });
  });

  it("tells of the same guardian's last one before it, and of no later or cancelled one", async () => {
    const email = 'again@example.com';
    const first = await api.make({ name: 'A|Again', email, on: '2026-02-01T16:00:00', status: 'no_show' });
    const second = await api.make({ name: 'A|Again', email, on: '2026-09-01T16:00:00', status: 'completed' });
    const cancelled = await api.make({
      name: 'A|Again',
      email,
      on: '2026-10-01T16:00:00',
      status: 'cancelled',
    });
    const waiting = await api.make({ name: 'A|Again', email });
    const last = await api.make({ name: 'A|Again', email, on: '2026-12-01T16:00:00' });

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

  it('tells how its event in the calendar differs, and nothing once that is settled', async () => {
    const id = await api.make({ name: 'Moved|Away', on: '2026-11-30T17:00:00' });
    const [startsAt, endsAt] = [new Date('2026-12-01T17:00:00Z'), new Date('2026-12-01T17:20:00Z')];
    await api.db.prisma.calendarDifference.create({
      data: { appointmentId: id, kind: 'moved', startsAt, endsAt, reason: 'taken', noticedAt: endsAt },
    });
    expect((await read(id)).calendarDifference).toEqual({
      kind: 'moved',
      event: { startsAt: '2026-12-01T17:00:00.000Z', endsAt: '2026-12-01T17:20:00.000Z' },
      reason: 'taken',
      noticedAt: '2026-12-01T17:20:00.000Z',
    });
    await api.admin.post(`/calendar/differences/${id}/restore`).expect(204);
    expect((await read(id)).calendarDifference).toBeNull();
  });

  it('that is not there is not found', async () => {
    const answer = await api.get('/01980000-0000-7000-8000-ffffffffffff');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ status: 404, code: 'not_found' });
  });

  it.each(['1', 'abc', "'; DROP TABLE visit"])('under no id at all is a bad question: %s', async (id) => {
    const answer = await api.get(`/${encodeURIComponent(id)}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ path: 'id', code: 'invalid' }]);
  });
});

it('no name or student stands in the log', () => {
  const log = api.logLines.join('');
  expect(log).toContain('"route":"/api/admin/appointments/:id"');
  expect(log).not.toMatch(/Rosa|T05|example\.com|DROP/i);
});
