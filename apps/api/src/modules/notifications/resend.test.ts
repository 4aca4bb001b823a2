import { MessageRow, MessagesResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, eventually, type TestApi } from '../../../test/harness.ts';
import { bookingForm } from '../../../test/requests.ts';

let api: TestApi;
let admin: Awaited<ReturnType<TestApi['signIn']>>;

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
  await api.admit('T01', 'T02', 'T03');
  await api.addEvent('Open', '2026-11-24T07:00:00-06:00', '2026-11-24T09:00:00-06:00');
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.forgetBookings();
  api.inbox.heal();
  api.inbox.clear();
});

const list = async (query = '') => {
  const { body } = await admin.get(`/messages${query}`).expect(200);
  return MessagesResponse.parse(body);
};

const book = async (startsAt: string, studentId: string, guardian = {}) => {
  const { body } = await api.request
    .post('/api/appointments')
    .send(bookingForm(startsAt, [studentId], guardian))
    .expect(201);
  return String(body.id);
};

/** The message of a state, once there is one. */
const messageIn = (state: string) =>
  eventually(async () => (await list()).items.find((message) => message.state === state));

const failAMessage = async () => {
  api.inbox.refuse({ code: 550, text: '5.1.1 <rosa@example.com> unknown' });
  const appointmentId = await book('2026-11-24T07:00:00-06:00', 'T01');
  const message = await messageIn('failed');
  return { appointmentId, message };
};

describe('the ledger', () => {
  it('shows what failed and why, without the address it went to', async () => {
    const { appointmentId, message } = await failAMessage();
    expect(message).toEqual({
      id: expect.any(String),
      kind: 'confirmation',
      channel: 'email',
      state: 'failed',
      attempts: 1,
      error: 'SMTP 550 5.1.1',
      createdAt: '2026-11-22T15:00:00.000Z',
      sentAt: null,
      appointment: {
        id: appointmentId,
        startsAt: '2026-11-24T13:00:00.000Z',
        guardian: { firstName: 'Rosa', lastName: 'Marín' },
      },
    });
    expect(JSON.stringify(message)).not.toContain('rosa@');
  });

  it('comes newest first, by page and by state', async () => {
    await book('2026-11-24T07:00:00-06:00', 'T01', { lastName: 'First', email: 'one@example.com' });
    api.clock.set('2026-11-22T15:01:00Z');
    await book('2026-11-24T07:20:00-06:00', 'T02', { lastName: 'Second', email: 'two@example.com' });
    await eventually(async () => ((await list('?state=sent')).total === 2 ? true : undefined));
    const names = ({ items }: MessagesResponse) =>
      items.map(({ appointment }) => appointment.guardian.lastName);
    expect(names(await list())).toEqual(['Second', 'First']);
    const second = await list('?page=2&pageSize=1&state=');
    expect(second).toMatchObject({ total: 2, page: 2, pageSize: 1 });
    expect(names(second)).toEqual(['First']);
    expect(await list('?state=failed')).toMatchObject({ items: [], total: 0 });
    await admin.get('/messages?state=lost').expect(400);
  });
});

describe('sending again', () => {
  it('reaches the family once the address works, and stands in the activity', async () => {
    const { appointmentId, message } = await failAMessage();
    api.inbox.heal();
    const answer = await admin.post(`/messages/${message.id}/resend`).expect(200);
    expect(MessageRow.parse(answer.body)).toMatchObject({ id: message.id, state: 'waiting', error: null });
    expect(await messageIn('sent')).toMatchObject({ id: message.id, attempts: 2, error: null });
    expect(api.inbox.messages()).toHaveLength(1);
    expect(await api.db.prisma.auditEntry.findMany({ where: { action: 'message.resent' } })).toMatchObject([
      { actor: 'admin@example.org', appointmentId, details: { kind: 'confirmation', channel: 'email' } },
    ]);
  });

  it('of one that has not failed is a conflict, so that no family gets it twice', async () => {
    await book('2026-11-24T07:00:00-06:00', 'T01');
    const { id } = await messageIn('sent');
    await admin.post(`/messages/${id}/resend`).expect(409);
    const sent = await messageIn('sent');
    expect(sent.attempts).toBe(1);
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'message.resent' } })).toBe(0);
  });

  it('by two admins at once is done once', async () => {
    const { message } = await failAMessage();
    api.inbox.heal();
    const answers = await Promise.all([1, 2, 3].map(() => admin.post(`/messages/${message.id}/resend`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await messageIn('sent')).toMatchObject({ attempts: 2 });
  });

  it('of one that is not there is not found', async () => {
    await admin.post('/messages/01890000-0000-7000-8000-000000000000/resend').expect(404);
    await admin.post('/messages/nonsense/resend').expect(400);
  });
});
