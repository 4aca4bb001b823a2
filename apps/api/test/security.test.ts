import { endpoints } from '@clothes-closet/contracts/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdminRequests } from './admin-session.ts';
import { createTestApi, type TestApi } from './harness.ts';
import { adminRoutesOf } from './mounted-routes.ts';
import { bookingForm } from './requests.ts';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await api.admit('T01');
  await api.addEvent('Open', '2026-11-24T07:00:00-06:00', '2026-11-24T09:00:00-06:00');
});

afterAll(() => api.stop());

const example = (path: string) =>
  path
    .replace(/\{(id|visitId)\}/g, '01890000-0000-7000-8000-000000000000')
    .replace('{email}', 'somebody@example.org')
    .replace('{token}', 'token');

const adminEndpoints = endpoints
  .filter(({ path }) => path.startsWith('/admin/'))
  .map(({ method, path }) => ({ method, path, example: example(path) }));
const withColons = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
const inAdmin = (path: string) => path.slice('/admin'.length);

describe('every admin route', () => {
  it.each(adminEndpoints)('$method $path needs a session', async ({ method, example }) => {
    const answer = await api.request[method](`/api${example}`)
      .set('Origin', api.config.publicUrl)
      .expect(401);
    expect(answer.body).toEqual({ status: 401, code: 'unauthenticated' });
  });

  describe('asked by an admin who has just been removed', () => {
    let removed: AdminRequests;

    beforeAll(async () => {
      const email = 'removed@example.org';
      await api.db.prisma.admin.create({ data: { email, addedAt: api.clock.now() } });
      removed = await api.signIn(email);
      await removed.get('/item-limits').expect(200);
      const admin = await api.signIn();
      await admin.delete(`/admins/${email}`).expect(204);
    });

    it.each(adminEndpoints)('$method $path answers as to a stranger', async ({ method, example }) => {
      const answer = await removed[method](inAdmin(example)).expect(401);
      expect(answer.body).toEqual({ status: 401, code: 'unauthenticated' });
    });
  });

  it('is the same list in the app and in the contract', () => {
    const mounted = adminRoutesOf(api.app);
    const listed = adminEndpoints.map(({ method, path }) => `${method} ${withColons(path)}`);
    expect(mounted.toSorted()).toEqual(listed.toSorted());
  });

  it('needs a session even where there is no such route, so that nobody can feel their way', async () => {
    await api.request.get('/api/admin/nothing-here').expect(401);
    await api.request.get('/api/admin').expect(401);
  });
});

describe('every change by an admin', () => {
  const changes = adminEndpoints.filter(({ method }) => method !== 'get');
  const strangers = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
  ];

  it.each(changes)("$method $path is refused from another site's page", async (endpoint) => {
    const admin = await api.signIn();
    for (const headers of strangers) {
      const answer = await admin[endpoint.method](inAdmin(endpoint.example)).set(headers).expect(403);
      expect(answer.body).toEqual({ status: 403, code: 'forbidden' });
    }
  });
});

describe('an answer with a family in it', () => {
  it("is nobody else's to keep", async () => {
    for (const path of ['/api/manage/token', '/api/admin/appointments', '/api/auth/me']) {
      expect((await api.request.get(path)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('every answer', () => {
  it('carries strict headers', async () => {
    const { headers } = await api.request.get('/api/site').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('to an unknown address is a problem, not a page of the framework', async () => {
    const answer = await api.request.get('/api/no/such').expect(404);
    expect(answer.body).toEqual({ status: 404, code: 'not_found' });
  });

  it('to a body that is too large or oddly encoded says no more than that', async () => {
    const large = { ...bookingForm('2026-11-24T07:00:00-06:00', ['T01']), x: 'x'.repeat(100_000) };
    const answer = await api.request.post('/api/appointments').send(large).expect(400);
    expect(answer.body.code).toBe('validation_failed');
    await api.request
      .post('/api/appointments')
      .set('Content-Type', 'application/json; charset=martian')
      .send('{}')
      .expect(400);
  });
});

describe('the logs', () => {
  it('hold no name, contact, ID, token or search of a family', async () => {
    const booked = await api.request
      .post('/api/appointments')
      .send(bookingForm('2026-11-24T07:00:00-06:00', ['T01']))
      .expect(201);
    const token = String(new URL(booked.body.manageUrl).pathname.split('/').at(-1));
    await api.request.get(`/api/manage/${token}`).expect(200);
    await api.request.get('/api/admin/appointments?name=Rosa').expect(401);
    await api.request
      .post('/api/appointments')
      .send(bookingForm('2026-11-24T07:20:00-06:00', ['T999']))
      .expect(422);

    const log = api.logLines.join('');
    expect(log).toContain('/api/manage/:token');
    for (const secret of [token, 'T01', 'T999', 'Rosa', 'Marín', 'rosa@example.com', '5550142']) {
      expect(log).not.toContain(secret);
    }
  });

  it('name the whole route of a request that was refused, and nothing that it asked for', async () => {
    const admin = await api.signIn();
    await admin.get('/appointments?name=Rosa&studentId=T01&page=0').expect(400);
    await admin.get('/eligible-students?query=T01&page=0').expect(400);
    await admin.delete('/admins/rosa@example.com').expect(404);
    await admin
      .post('/appointments')
      .send({ guardian: { firstName: 'Rosa' } })
      .expect(400);
    const log = api.logLines.join('');
    for (const route of ['/appointments/', '/eligible-students/', '/admins/:email'])
      expect(log).toContain(`"route":"/api/admin${route}","status":40`);
    for (const secret of ['Rosa', 'T01', 'rosa@example.com']) expect(log).not.toContain(secret);
  });
});
