import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdminRequests } from '../../../test/admin-session.ts';
import { createTestApi, type TestApi } from '../../../test/harness.ts';

let api: TestApi;
let admin: AdminRequests;

const first = 'admin@example.org';
const ada = 'ada@example.org';

beforeAll(async () => {
  api = await createTestApi();
  admin = await api.signIn();
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.db.prisma.auditEntry.deleteMany();
  await api.db.prisma.admin.deleteMany({ where: { email: { not: first } } });
  await api.db.prisma.admin.createMany({
    data: [{ email: first, addedAt: api.clock.now() }],
    skipDuplicates: true,
  });
});

const add = (email: string) => admin.post('/admins').send({ email });
const remove = (email: string) => admin.delete(`/admins/${encodeURIComponent(email)}`);
const emails = async () =>
  (await api.db.prisma.admin.findMany({ orderBy: { email: 'asc' } })).map(({ email }) => email);
const activity = () =>
  api.db.prisma.auditEntry.findMany({
    select: { actor: true, action: true, details: true },
  });

describe('who is added', () => {
  it('is on the list in lower case, with who added them and when', async () => {
    const answer = await add('  Ada@Example.ORG ').expect(201);
    const entry = { email: ada, addedAt: api.clock.now().toISOString(), addedBy: first };
    expect(answer.body).toEqual(entry);
    const { body } = await admin.get('/admins').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual({ email: first, addedAt: expect.any(String), addedBy: null });
    expect(body.items).toContainEqual(entry);
    expect(await activity()).toEqual([{ actor: first, action: 'admin.added', details: { admin: ada } }]);
  });

  it('may sign in at once', async () => {
    await add(ada).expect(201);
    await (await api.signIn(ada)).get('/admins').expect(200);
  });

  it('is not added again', async () => {
    await add(ada).expect(201);
    expect((await add('ADA@example.org').expect(409)).body.code).toBe('conflict');
    const answers = await Promise.all([add('eve@example.org'), add('eve@example.org')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await activity()).map(({ action }) => action)).toEqual(['admin.added', 'admin.added']);
  });

  it.each([
    ['', 'required'],
    ['ada', 'invalid_email'],
    [undefined, 'required'],
  ])('needs an address, which %j is not', async (email, code) => {
    const answer = await admin.post('/admins').send({ email }).expect(400);
    expect(answer.body.errors).toEqual([{ path: 'email', code }]);
    expect(await emails()).toEqual([first]);
  });
});

describe('who is removed', () => {
  it('is out at the next request', async () => {
    await add(ada).expect(201);
    const theirs = await api.signIn(ada);
    await theirs.get('/admins').expect(200);
    await remove('Ada@example.org').expect(204);
    await theirs.get('/admins').expect(401);
    await theirs.delete(`/admins/${first}`).expect(401);
    expect(await emails()).toEqual([first]);
    expect(await activity()).toContainEqual({
      actor: first,
      action: 'admin.removed',
      details: { admin: ada },
    });
  });

  it('is never oneself, and so never the last', async () => {
    expect((await remove(first).expect(409)).body.code).toBe('conflict');
    await add(ada).expect(201);
    await remove(first).expect(409);
    expect(await emails()).toEqual([ada, first]);
  });

  it('has to be on the list', async () => {
    await remove('nobody@example.org').expect(404);
    await remove('no address').expect(400);
    expect(await activity()).toEqual([]);
  });

  it('is one of two who remove each other at the same moment, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      await api.db.prisma.admin.createMany({
        data: [first, ada].map((email) => ({ email, addedAt: api.clock.now() })),
        skipDuplicates: true,
      });
      const theirs = await api.signIn(ada);
      const answers = await Promise.all([remove(ada), theirs.delete(`/admins/${first}`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
      expect(await emails()).toHaveLength(1);
    }
  });

  it('leaves one, however many remove one another at once', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`);
    await api.db.prisma.admin.createMany({
      data: names.map((email) => ({ email, addedAt: api.clock.now() })),
    });
    await api.db.prisma.admin.delete({ where: { email: first } });
    const sessions = await Promise.all(names.map((email) => api.signIn(email)));
    await Promise.all(
      sessions.flatMap((session, index) =>
        names.filter((_, other) => other !== index).map((email) => session.delete(`/admins/${email}`)),
      ),
    );
    expect(await emails()).toHaveLength(1);
  });
});

it('no address of an admin stands in the log, though it stands in the path', async () => {
  await add(ada).expect(201);
  await remove(ada).expect(204);
  await remove(ada).expect(404);
  await api.request.delete(`/api/admin/admins/${ada}`).set('Origin', api.config.publicUrl).expect(401);
  const log = api.logLines.join('');
  expect(log).toContain('"route":"/api/admin/admins/:email"');
  expect(log).not.toMatch(/example\.org/i);
});
