import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChangesApi, createChangesApi, nothing, seven } from './changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const save = (id: string, body: object) => api.admin.put(`/appointments/${id}/visits`).send(body);

describe('what each person took', () => {
  it('is saved and completes the appointment; saved again it is corrected', async () => {
    const { id, visits } = await api.book(seven, ['T01', 'T02']);
    const [first, second] = visits.map((visit) => visit.id);
    const { body } = await save(id, {
      version: 1,
      visits: [
        { id: first, items: { ...nothing, socks: 7, coats: 1 } },
        { id: second, items: { ...nothing, shoes: 1 } },
      ],
    }).expect(200);
    expect(body).toMatchObject({ status: 'completed', version: 2 });
    expect(body.visits.map(({ items }: { items: object }) => items)).toEqual([
      { ...nothing, socks: 7, coats: 1 },
      { ...nothing, shoes: 1 },
    ]);

    await save(id, { version: 2, visits: [{ id: second, items: { ...nothing, shoes: 2 } }] }).expect(200);
    const corrected = await api.read(id);
    expect(corrected.visits.map(({ items }) => items)).toEqual([
      { ...nothing, socks: 7, coats: 1 },
      { ...nothing, shoes: 2 },
    ]);
    expect((await api.actions()).slice(1).map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'appointment.items_saved', details: { people: 2, items: 9 } },
      { action: 'appointment.items_saved', details: { people: 1, items: 2 } },
    ]);
  });

  it.each([
    ['negative', -1, 'too_small'],
    ['absurd', 1000, 'too_large'],
    ['broken', 1.5, 'invalid'],
    ['a text', '3', 'invalid'],
    ['missing', undefined, 'required'],
  ])('%s, it is refused by its place, and nothing is saved', async (_, socks, code) => {
    const { id, visits } = await api.book(seven, ['T01', 'T02']);
    const answer = await save(id, {
      version: 1,
      visits: [
        { id: visits[0]?.id, items: { ...nothing, coats: 1 } },
        { id: visits[1]?.id, items: { ...nothing, socks } },
      ],
    }).expect(400);
    expect(answer.body.errors).toEqual([{ path: 'visits.1.items.socks', code }]);
    expect(await api.read(id)).toMatchObject({
      status: 'booked',
      version: 1,
      visits: [{ items: nothing }, {}],
    });
  });

  it("of somebody else's appointment, or twice of the same person, is refused whole", async () => {
    const { id, visits } = await api.book(seven, ['T01']);
    const other = await api.book('2026-11-24T14:00:00Z', ['T02']);
    const mine = { id: visits[0]?.id, items: { ...nothing, socks: 1 } };
    const answer = await save(id, {
      version: 1,
      visits: [mine, { id: other.visits[0]?.id, items: nothing }, mine],
    }).expect(400);
    expect(answer.body.errors).toEqual([
      { path: 'visits.1.id', code: 'unknown' },
      { path: 'visits.2.id', code: 'unknown' },
    ]);
    expect(await api.read(id)).toMatchObject({ status: 'booked', visits: [{ items: nothing }] });
  });

  it('with a version that is no longer the newest is a conflict, and the first to save stands', async () => {
    const { id, visits } = await api.book(seven, ['T01']);
    const taking = (socks: number) => ({
      version: 1,
      visits: [{ id: visits[0]?.id, items: { ...nothing, socks } }],
    });
    const answers = await Promise.all([save(id, taking(1)), save(id, taking(2))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await api.read(id)).visits).toEqual(winner?.body.visits);
  });

  it('needs a version', async () => {
    const { id, visits } = await api.book();
    const answer = await save(id, { visits: [{ id: visits[0]?.id, items: nothing }] }).expect(400);
    expect(answer.body.errors).toEqual([{ path: 'version', code: 'required' }]);
  });
});

describe('another person', () => {
  it('is added after the students, and can be taken off again', async () => {
    const { id } = await api.book(seven, ['T01']);
    const added = await api.change(id, 'people', { relation: '  little   brother ', version: 1 }).expect(201);
    expect(added.body).toMatchObject({
      version: 2,
      status: 'booked',
      visits: [
        { student: { studentId: 'T01' } },
        { student: null, person: { relation: 'little brother' }, items: nothing },
      ],
    });
    const visitId = added.body.visits[1].id;
    const { body } = await api.admin.delete(`/appointments/${id}/people/${visitId}`).expect(200);
    expect(body.visits).toHaveLength(1);
    await api.admin.delete(`/appointments/${id}/people/${visitId}`).expect(404);
  });

  it('is no student: a student stays', async () => {
    const { id, visits } = await api.book();
    await api.admin.delete(`/appointments/${id}/people/${visits[0]?.id}`).expect(404);
    expect((await api.read(id)).visits).toHaveLength(1);
  });

  it('needs a relation, and not without end', async () => {
    const { id } = await api.book();
    const empty = await api.change(id, 'people', { relation: '  ' }).expect(400);
    expect(empty.body.errors).toEqual([{ path: 'relation', code: 'required' }]);
    await api.db.prisma.visit.createMany({
      data: Array.from({ length: 29 }, (_, index) => ({
        id: `0198aaaa-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
        appointmentId: id,
        position: index + 2,
        relation: 'cousin',
      })),
    });
    const full = await api.change(id, 'people', { relation: 'uncle' }).expect(400);
    expect(full.body.errors).toEqual([{ path: 'relation', code: 'too_many' }]);
  });
});
