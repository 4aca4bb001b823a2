import { WaitlistPage } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/harness.ts';
import { type ChangesApi, createChangesApi, seven } from '../appointments/changes-api.fixture.ts';

let api: ChangesApi;
beforeAll(async () => {
  api = await createChangesApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const list = async (query: Record<string, string | number> = {}) =>
  WaitlistPage.parse((await api.admin.get('/waitlist').query(query).expect(200)).body);

const namesOf = ({ items }: WaitlistPage) =>
  items.map(({ place, guardian }) => `${place} ${guardian.firstName}`);

/** Four families, a minute apart. */
const waitInLine = async () => {
  const ids: string[] = [];
  for (const [index, name] of ['Ana', 'Đặng', 'José', 'أمينة'].entries()) {
    api.clock.set(`2026-11-22T15:0${index}:00Z`);
    ids.push((await api.wait([`T0${index + 1}`], name)).id);
  }
  return ids;
};

describe('the wait list', () => {
  it('is in the order of signing up, and a search keeps the places in the line', async () => {
    await waitInLine();
    expect(namesOf(await list())).toEqual(['1 Ana', '2 Đặng', '3 José', '4 أمينة']);
    expect(namesOf(await list({ name: 'jose' }))).toEqual(['3 José']);
    expect(namesOf(await list({ name: 'DANG' }))).toEqual(['2 Đặng']);
    expect(namesOf(await list({ name: 'mar ana' }))).toEqual(['1 Ana']);
  });

  it('comes in pages', async () => {
    await waitInLine();
    const second = await list({ page: 2, pageSize: 3 });
    expect(second).toMatchObject({ total: 4, page: 2, pageSize: 3 });
    expect(namesOf(second)).toEqual(['4 أمينة']);
  });

  it('shows whom to call, in which language, for whom', async () => {
    await api.wait(['T01', 'T02']);
    expect((await list()).items).toMatchObject([
      {
        version: 1,
        guardian: { firstName: 'Rosa', lastName: 'Marín', phone: '+13125550142', phoneType: 'mobile' },
        students: [{ studentId: 'T01' }, { studentId: 'T02' }],
        locale: 'en',
        contactedAt: null,
      },
    ]);
  });
});

describe('contacted', () => {
  it('stays until it is taken back, and the activity tells of both', async () => {
    const { id } = await api.wait();
    const { body } = await api.admin.patch(`/waitlist/${id}`).send({ contacted: true }).expect(200);
    expect(body).toMatchObject({ id, place: 1, contactedAt: '2026-11-22T15:00:00.000Z' });
    expect((await list()).items[0]?.contactedAt).not.toBeNull();
    await api.admin.patch(`/waitlist/${id}`).send({ contacted: false }).expect(200);
    expect((await list()).items[0]?.contactedAt).toBeNull();
    expect((await api.actions()).map(({ action }) => action)).toEqual([
      'waitlist.joined',
      'waitlist.contacted',
      'waitlist.not_contacted',
    ]);
  });

  it('is yes or no, of somebody who waits', async () => {
    const { id } = await api.wait();
    await api.admin.patch(`/waitlist/${id}`).send({ contacted: 'yes' }).expect(400);
    const booked = await api.book(seven, ['T05']);
    await api.admin.patch(`/waitlist/${booked.id}`).send({ contacted: true }).expect(409);
    await api.admin
      .patch('/waitlist/01980000-0000-7000-8000-ffffffffffff')
      .send({ contacted: true })
      .expect(404);
  });
});

describe('assigning', () => {
  it('books any time, free or not: off the list, into the calendar, and the family is told', async () => {
    await api.book(seven, ['T05']);
    const { id } = await api.wait(['T01'], 'Ana');
    const { body } = await api.admin
      .post(`/waitlist/${id}/assign`)
      .send({ startsAt: seven, version: 1 })
      .expect(200);
    expect(body).toMatchObject({ id, status: 'booked', startsAt: seven, version: 2 });
    expect(namesOf(await list())).toEqual([]);
    await eventually(async () => ((await api.eventStarts()).length === 2 ? true : undefined));
    await eventually(() =>
      api.inbox.messages().find(({ text, to }) => to.includes('t01@example.com') && text?.includes('7:00')),
    );
    expect((await api.actions()).at(-1)).toMatchObject({
      actor: 'admin@example.org',
      action: 'waitlist.assigned',
      details: { to: seven },
    });
  });

  it('happens once: of two admins one is told', async () => {
    const { id } = await api.wait();
    const assign = () => api.admin.post(`/waitlist/${id}/assign`).send({ startsAt: seven });
    const answers = await Promise.all([assign(), assign()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('taking a family off the list', () => {
  it('frees its students', async () => {
    const { id } = await api.wait(['T01']);
    await api.tryToBook(seven, ['T01']).expect(409);
    await api.admin.delete(`/waitlist/${id}`).expect(204);
    expect((await list()).total).toBe(0);
    await api.tryToBook(seven, ['T01']).expect(201);
    await api.admin.delete(`/waitlist/${id}`).expect(409);
  });
});
