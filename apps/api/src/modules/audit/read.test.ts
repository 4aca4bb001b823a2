import type { AuditAction, AuditResponse } from '@clothes-closet/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, type TestApi } from '../../../test/harness.ts';

let api: TestApi;
let admin: AdminRequests;

const idOf = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const appointmentId = idOf(777);

type Told = { actor: string; action: AuditAction; appointmentId?: string; details?: { items: number } };

const told: Told[] = [
  { actor: 'parent', action: 'appointment.booked', appointmentId },
  { actor: 'ada@example.org', action: 'appointment.items_saved', appointmentId, details: { items: 7 } },
  { actor: 'ada@example.org', action: 'settings.changed' },
  { actor: 'eve@example.org', action: 'appointment.reopened', appointmentId },
  // At the same instant as the one before: the id decides.
  { actor: 'eve@example.org', action: 'item_limit.added' },
];

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
  await api.db.prisma.auditEntry.createMany({
    data: told.map((entry, index) => ({
      ...entry,
      id: idOf(index),
      at: new Date(`2026-11-22T15:0${Math.min(index, 3)}:00Z`),
    })),
  });
});
afterAll(() => api.stop());

const search = async (query = ''): Promise<AuditResponse> =>
  (await admin.get(`/audit${query}`).expect(200)).body;
const found = async (query: string) => (await search(query)).items.map(({ action }) => action);

describe('the activity', () => {
  it('comes newest first, with all that was told', async () => {
    const answer = await search();
    expect(answer).toMatchObject({ total: 5, page: 1, pageSize: 25 });
    expect(answer.items.map(({ action }) => action)).toEqual(told.map(({ action }) => action).toReversed());
    expect(answer.items.at(-2)).toEqual({
      id: idOf(1),
      at: '2026-11-22T15:01:00.000Z',
      actor: 'ada@example.org',
      action: 'appointment.items_saved',
      appointmentId,
      details: { items: 7 },
    });
    expect(answer.items.at(-1)?.details).toBeNull();
  });

  it('is searched by who, what and which appointment, together', async () => {
    expect(await found('?actor=Ada@example.org')).toEqual(['settings.changed', 'appointment.items_saved']);
    expect(await found('?actor=parent')).toEqual(['appointment.booked']);
    expect(await found('?action=item_limit.added')).toEqual(['item_limit.added']);
    expect(await found(`?appointmentId=${appointmentId}`)).toEqual([
      'appointment.reopened',
      'appointment.items_saved',
      'appointment.booked',
    ]);
    expect(await found(`?actor=eve@example.org&appointmentId=${appointmentId}`)).toEqual([
      'appointment.reopened',
    ]);
    expect(await found('?actor=nobody')).toEqual([]);
    expect(await found('?actor=&action=&appointmentId=')).toHaveLength(5);
  });

  it('comes in pages', async () => {
    const second = await search('?pageSize=2&page=2');
    expect(second).toMatchObject({ total: 5, page: 2, pageSize: 2 });
    expect(second.items.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    expect((await search('?pageSize=2&page=9')).items).toEqual([]);
  });

  it.each([
    ['?action=nothing.such', 'action', 'invalid_choice'],
    ['?appointmentId=12', 'appointmentId', 'invalid'],
    ['?page=0', 'page', 'too_small'],
  ])('refuses %s', async (query, path, code) => {
    const answer = await admin.get(`/audit${query}`).expect(400);
    expect(answer.body.errors).toEqual([{ path, code }]);
  });
});
