import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AdminApi, admin, createAdminApi } from './admin-api.ts';
import { eventually } from './harness.ts';

let api: AdminApi;

/** Begins well, then fails with a message that quotes a family. */
const pages = async function* () {
  yield 'a page';
  throw new Error('Rosa Marín can not be printed');
};

beforeAll(async () => {
  api = await createAdminApi({
    adminRoutes: () => ({
      '/pages': Router().get('/', (_req, res) => pipeline(Readable.from(pages()), res)),
    }),
  });
});
afterAll(() => api.stop());

it('an answer that fails halfway is broken off, and the log tells where and not of whom', async () => {
  const { cookie } = await api.signIn(admin.email);
  await expect(api.request.get('/api/admin/pages').set('Cookie', cookie)).rejects.toThrow();
  const line = await eventually(() => api.logLines.find((entry) => entry.includes('answer broken off')));
  expect(line).toContain('"name":"Error"');
  expect(line).toContain('broken-answer.test.ts');
  expect(api.logLines.join('')).not.toContain('Rosa');
});
