import type { AppointmentStatus } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { type ChangesApi, createChangesApi, seven, twentyPast } from './changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const eventsAre = (starts: string[]) =>
  eventually(async () => {
    const found = await api.eventStarts();
    return found.join() === starts.join() ? true : undefined;
  });

describe('rescheduling', () => {
  it('moves it to any time, free or not, and its event with it', async () => {
    const first = await api.book(seven, ['T01']);
    const second = await api.book(twentyPast, ['T02']);
    await eventsAre([seven, twentyPast]);

    const { body } = await api.change(second.id, 'reschedule', { startsAt: seven, version: 1 }).expect(200);
    expect(body).toMatchObject({ status: 'booked', startsAt: seven, endsAt: twentyPast, version: 2 });
    expect(await api.read(first.id)).toMatchObject({ startsAt: seven, version: 1 });
    await eventsAre([seven, seven]);
  });

  it('frees the time it had and takes the one it has from parents', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    expect(await api.freeTimes()).toEqual(expect.arrayContaining([seven]));
    expect(await api.freeTimes()).not.toContain(twentyPast);
    await api.tryToBook(twentyPast, ['T02']).expect(409);
  });

  it('keeps the student from booking a second time in the period', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'reschedule', { startsAt: '2026-12-05T03:10:00Z' }).expect(200);
    const answer = await api.tryToBook(seven, ['T01']).expect(409);
    expect(answer.body.code).toBe('student_already_booked');
  });

  it('into another period frees the student in the first one', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'reschedule', { startsAt: '2027-02-05T15:00:00Z' }).expect(200);
    await api.tryToBook(seven, ['T01']).expect(201);
  });

  it.each([
    ['no time', {}, 'startsAt', 'required'],
    ['no instant', { startsAt: 'tomorrow' }, 'startsAt', 'invalid'],
    ['a year of another age', { startsAt: '9999-01-01T00:00:00Z' }, 'startsAt', 'invalid'],
    ['an odd version', { startsAt: seven, version: 0.5 }, 'version', 'invalid'],
  ])('to %s is a bad question and changes nothing', async (_, body, path, code) => {
    const { id } = await api.book();
    const answer = await api.change(id, 'reschedule', body).expect(400);
    expect(answer.body.errors).toEqual([{ path, code }]);
    expect(await api.read(id)).toMatchObject({ startsAt: seven, version: 1 });
  });
});

describe('cancelling', () => {
  it('frees the slot and the student, and the event goes', async () => {
    const { id } = await api.book(seven, ['T01']);
    await eventsAre([seven]);
    const { body } = await api.change(id, 'cancel').expect(200);
    expect(body).toMatchObject({ status: 'cancelled', startsAt: seven, version: 2 });
    expect(await api.freeTimes()).toContain(seven);
    await eventsAre([]);
    await api.tryToBook(seven, ['T01']).expect(201);
  });
});

describe('a no-show', () => {
  it('keeps its event and keeps the student from booking again this semester', async () => {
    const { id } = await api.book(seven, ['T01']);
    await eventsAre([seven]);
    await api.change(id, 'no-show').expect(200);
    const answer = await api.tryToBook(twentyPast, ['T01']).expect(409);
    expect(answer.body.code).toBe('student_already_booked');
    expect(await api.eventStarts()).toEqual([seven]);
  });

  it('can be undone, and then cancelled', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'no-show').expect(200);
    expect((await api.change(id, 'reopen').expect(200)).body.status).toBe('booked');
    await api.change(id, 'cancel').expect(200);
    await api.tryToBook(twentyPast, ['T01']).expect(201);
  });
});

describe('the family', () => {
  const lettersOf = async (appointmentId: string) => {
    const rows = await api.db.prisma.message.findMany({
      where: { appointmentId },
      orderBy: { createdAt: 'asc' },
    });
    return rows.map(({ kind, forStart }) => [kind, forStart.toISOString()]);
  };

  it('is told of its new time and of the end, each for the start it speaks of', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.change(id, 'cancel').expect(200);
    expect(await lettersOf(id)).toEqual(
      expect.arrayContaining([
        ['confirmation', seven],
        ['rescheduled', twentyPast],
        ['cancelled', twentyPast],
      ]),
    );
    await eventually(() => api.inbox.messages().find(({ subject }) => /cancel/i.test(subject)));
  });

  it('is told nothing where its time stays, or has passed, or it has not come', async () => {
    const { id } = await api.book(seven, ['T01']);
    await api.change(id, 'reschedule', { startsAt: seven }).expect(200);
    api.clock.set('2026-11-24T13:05:00Z');
    await api.change(id, 'no-show').expect(200);
    await api.change(id, 'reopen').expect(200);
    await api.change(id, 'cancel').expect(200);
    expect(await lettersOf(id)).toEqual([['confirmation', seven]]);
  });
});

describe('what may be done in which status', () => {
  const at = { startsAt: twentyPast };
  const cases: [AppointmentStatus, string, object, number][] = [
    ['booked', 'reschedule', at, 200],
    ['booked', 'cancel', {}, 200],
    ['booked', 'no-show', {}, 200],
    ['booked', 'reopen', {}, 409],
    ['booked', 'people', { relation: 'uncle' }, 201],
    ['completed', 'reschedule', at, 409],
    ['completed', 'cancel', {}, 409],
    ['completed', 'no-show', {}, 409],
    ['completed', 'reopen', {}, 200],
    ['completed', 'people', { relation: 'uncle' }, 201],
    ['no_show', 'reschedule', at, 409],
    ['no_show', 'cancel', {}, 200],
    ['no_show', 'no-show', {}, 409],
    ['no_show', 'reopen', {}, 200],
    ['no_show', 'people', { relation: 'uncle' }, 409],
    ['cancelled', 'reschedule', at, 409],
    ['cancelled', 'cancel', {}, 409],
    ['cancelled', 'no-show', {}, 409],
    ['cancelled', 'reopen', {}, 409],
    ['cancelled', 'people', { relation: 'uncle' }, 409],
  ];
  it.each(cases)('%s, %s %o → %i', async (status, action, body, expected) => {
    const { id } = await api.book();
    await api.db.prisma.appointment.update({
      where: { id },
      data: { status, ...(status === 'cancelled' && { station: null }) },
    });
    const answer = await api.change(id, action, body).expect(expected);
    if (expected === 409) expect(answer.body).toEqual({ status: 409, code: 'conflict' });
    expect((await api.read(id)).version).toBe(expected === 409 ? 1 : 2);
  });

  it('waiting, there is nothing to reschedule, undo or miss; it can be cancelled', async () => {
    const { id } = await api.wait();
    for (const action of ['reschedule', 'no-show', 'reopen']) await api.change(id, action, at).expect(409);
    await api.change(id, 'cancel').expect(200);
  });
});

describe('two admins at once', () => {
  it('the second is told, and nothing is overwritten', async () => {
    const { id } = await api.book();
    await api.change(id, 'no-show', { version: 1 }).expect(200);
    await api.change(id, 'reschedule', { startsAt: twentyPast, version: 1 }).expect(409);
    await api.change(id, 'reopen', { version: 1 }).expect(409);
    expect(await api.read(id)).toMatchObject({ status: 'no_show', startsAt: seven, version: 2 });
  });

  it('of many with the same version one wins, and the activity tells of one', async () => {
    const { id } = await api.book();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        api.change(id, 'reschedule', { startsAt: `2026-11-25T${10 + index}:00:00Z`, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)]);
    const told = (await api.actions()).filter(({ action }) => action === 'appointment.rescheduled');
    expect(told).toHaveLength(1);
    expect(await api.read(id)).toMatchObject({ version: 2 });
  });
});

describe('beside parents who book the same time', () => {
  it('the slot never holds more than one family of theirs, and an admin is never refused', async () => {
    const moved = await api.book('2026-11-24T14:00:00Z', ['T05']);
    const [placed, ...parents] = await Promise.all([
      api.change(moved.id, 'reschedule', { startsAt: seven }),
      ...['T01', 'T02', 'T03', 'T04'].map((studentId) => api.tryToBook(seven, [studentId])),
    ]);
    expect(placed.status).toBe(200);
    expect(parents.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
    expect(new Set(parents.map(({ status }) => status)).has(500)).toBe(false);
    await api.tryToBook(seven, ['T04']).expect(409);
  });
});

describe('the activity', () => {
  it('says who did what to which appointment, and nothing of the family', async () => {
    const { id } = await api.book();
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.change(id, 'no-show').expect(200);
    await api.change(id, 'reopen').expect(200);
    await api.change(id, 'cancel').expect(200);
    const actor = 'admin@example.org';
    expect(await api.actions()).toEqual([
      { actor: 'parent', action: 'appointment.booked', appointmentId: id, details: null },
      {
        actor,
        action: 'appointment.rescheduled',
        appointmentId: id,
        details: { from: seven, to: twentyPast },
      },
      { actor, action: 'appointment.no_show', appointmentId: id, details: null },
      { actor, action: 'appointment.reopened', appointmentId: id, details: { was: 'no_show' } },
      { actor, action: 'appointment.cancelled', appointmentId: id, details: null },
    ]);
  });
});

it('an appointment that is not there is not found, and no id is a bad question', async () => {
  await api.change('01980000-0000-7000-8000-ffffffffffff', 'cancel').expect(404);
  await api.change('17', 'cancel').expect(400);
});
