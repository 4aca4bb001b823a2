import type { ItemLimit, ItemLimitRequest } from '@clothes-closet/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, type TestApi } from '../../../test/harness.ts';

let api: TestApi;
let admin: AdminRequests;

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
});
afterAll(() => api.stop());
beforeEach(() => api.forgetBookings());

const tights: ItemLimitRequest = { gender: 'female', label: 'Warm Tights', quantity: 2 };
const unknownId = '01980000-0000-7000-8000-00000000dead';

const list = async (): Promise<ItemLimit[]> => (await admin.get('/item-limits').expect(200)).body.items;
const labelsOf = (limits: ItemLimit[], gender: string) =>
  limits.filter((limit) => limit.gender === gender).map(({ label, quantity }) => `${quantity} ${label}`);
const add = async (values: ItemLimitRequest): Promise<ItemLimit> =>
  (await admin.post('/item-limits').send(values).expect(201)).body;
const activity = () =>
  api.db.prisma.auditEntry.findMany({ select: { actor: true, action: true, details: true } });

describe('the list', () => {
  it('begins with the limits of a Clothes Closet, girls first, in the order of the form', async () => {
    const limits = await list();
    expect(limits.map(({ gender }) => gender)).toEqual([
      ...Array<string>(13).fill('female'),
      ...Array<string>(8).fill('male'),
    ]);
    expect(labelsOf(limits, 'female').slice(0, 3)).toEqual(['5 Tops', '3 Bottoms', '7 Pairs of Socks']);
    expect(labelsOf(limits, 'male').slice(0, 2)).toEqual(['5 Tops', '3 Pairs Pants']);
  });

  it('takes a new limit at the end of its gender', async () => {
    const before = labelsOf(await list(), 'female');
    const added = await add({ ...tights, label: '  Warm   Tights ' });
    expect(added).toEqual({ id: expect.any(String), ...tights });
    expect(labelsOf(await list(), 'female')).toEqual([...before, '2 Warm Tights']);
    expect(await activity()).toEqual([
      {
        actor: 'admin@example.org',
        action: 'item_limit.added',
        details: { gender: 'female', quantity: 2 },
      },
    ]);
    await admin.delete(`/item-limits/${added.id}`).expect(204);
  });

  it('keeps a changed limit in its place', async () => {
    const [first] = await list();
    const changed = { gender: 'female', label: 'Shirts', quantity: 0 } as const;
    const answer = await admin.put(`/item-limits/${first?.id}`).send(changed).expect(200);
    expect(answer.body).toEqual({ id: first?.id, ...changed });
    expect((await list())[0]).toEqual({ id: first?.id, ...changed });
    expect(await activity()).toEqual([
      {
        actor: 'admin@example.org',
        action: 'item_limit.changed',
        details: { gender: 'female', quantity: 0 },
      },
    ]);
  });

  it('loses a deleted limit, once', async () => {
    const { id } = await add(tights);
    await api.db.prisma.auditEntry.deleteMany();
    const answers = await Promise.all([
      admin.delete(`/item-limits/${id}`),
      admin.delete(`/item-limits/${id}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await list()).map((limit) => limit.id)).not.toContain(id);
    expect((await activity()).map(({ action }) => action)).toEqual(['item_limit.removed']);
  });
});

describe('a limit', () => {
  it.each([
    [{ ...tights, quantity: -1 }, [{ path: 'quantity', code: 'too_small' }]],
    [{ ...tights, quantity: 100 }, [{ path: 'quantity', code: 'too_large' }]],
    [{ ...tights, quantity: 1.5 }, [{ path: 'quantity', code: 'invalid' }]],
    [{ ...tights, quantity: '2' }, [{ path: 'quantity', code: 'invalid' }]],
    [{ ...tights, label: ' \n ' }, [{ path: 'label', code: 'required' }]],
    [{ ...tights, label: 'x'.repeat(61) }, [{ path: 'label', code: 'too_long' }]],
    [
      {},
      [
        { path: 'gender', code: 'required' },
        { path: 'label', code: 'required' },
        { path: 'quantity', code: 'required' },
      ],
    ],
  ])('like %j is refused with all its faults, and nothing changes', async (values, errors) => {
    const before = await list();
    const refused = { status: 400, code: 'validation_failed', errors };
    expect((await admin.post('/item-limits').send(values).expect(400)).body).toEqual(refused);
    expect((await admin.put(`/item-limits/${before[0]?.id}`).send(values).expect(400)).body).toEqual(refused);
    expect(await list()).toEqual(before);
    expect(await activity()).toEqual([]);
  });

  it('that there is not, can be neither changed nor deleted', async () => {
    await admin.put(`/item-limits/${unknownId}`).send(tights).expect(404);
    await admin.delete(`/item-limits/${unknownId}`).expect(404);
    await admin.delete('/item-limits/nonsense').expect(400);
    expect(await activity()).toEqual([]);
  });
});
