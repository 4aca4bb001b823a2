import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createNewId } from '../../platform/ids.ts';
import { createAudit } from './service.ts';

const clock = { now: () => new Date('2026-11-22T15:00:00Z') };
const audit = createAudit({ clock, newId: createNewId(clock) });
const appointmentId = '01980000-0000-7000-8000-000000000001';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

it('says who did what, when, and to which appointment', async () => {
  const { db } = database;
  await db.transaction(async (tx) => {
    await audit.record(tx, { actor: 'parent', action: 'appointment.booked', appointmentId });
    await audit.record(tx, {
      actor: 'ada@example.org',
      action: 'eligible_students.replaced',
      details: { rows: 3 },
    });
  });
  const entries = await db.prisma.auditEntry.findMany({ orderBy: { action: 'asc' } });
  const at = clock.now();
  expect(entries).toEqual([
    {
      id: expect.any(String),
      at,
      actor: 'parent',
      action: 'appointment.booked',
      appointmentId,
      details: null,
    },
    {
      id: expect.any(String),
      at,
      actor: 'ada@example.org',
      action: 'eligible_students.replaced',
      appointmentId: null,
      details: { rows: 3 },
    },
  ]);
});

it('says nothing of what did not happen', async () => {
  const { db } = database;
  const before = await db.prisma.auditEntry.count();
  const work = db.transaction(async (tx) => {
    await audit.record(tx, { actor: 'parent', action: 'appointment.booked' });
    throw new Error('came to nothing');
  });
  await expect(work).rejects.toThrow('came to nothing');
  expect(await db.prisma.auditEntry.count()).toBe(before);
});
