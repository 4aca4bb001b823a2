import { Router } from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AdminApi, admin, createAdminApi } from '../../test/admin-api.ts';
import { createTestLogger } from '../../test/test-logger.ts';
import { logWithin } from './logger.ts';

let api: AdminApi;
beforeAll(async () => {
  api = await createAdminApi({
    adminRoutes: ({ db }) => ({
      '/fault': Router().post('/', async () => {
        await db.prisma.$queryRaw`SELECT 1`;
        throw new Error('a fault');
      }),
    }),
  });
});
afterAll(() => api.stop());

const parsed = (lines: string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

it('a failed request leaves its id on every line, after session, body and database', async () => {
  const { cookie } = await api.signIn(admin.email);
  const answer = await api.request
    .post('/api/admin/fault')
    .set({ Cookie: cookie, Origin: api.publicUrl })
    .send({ some: 'body' })
    .expect(500);
  const lines = parsed(api.logLines).filter(({ requestId }) => requestId === answer.headers['x-request-id']);
  expect(lines.map(({ msg }) => msg)).toEqual(['request failed', 'request']);
});

it('what a job logs names the job, however deep and late', async () => {
  const { logger, lines } = createTestLogger();
  const work = (jobId: string) =>
    logWithin({ job: 'message.send', jobId }, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      logger.warn({ code: 'smtp_421' }, 'not sent');
    });
  await Promise.all([work('one'), work('two')]);
  logger.info('outside');
  expect(parsed(lines)).toMatchObject([
    { job: 'message.send', jobId: 'one', code: 'smtp_421' },
    { job: 'message.send', jobId: 'two' },
    { msg: 'outside' },
  ]);
  expect(lines[2]).not.toContain('job');
});
