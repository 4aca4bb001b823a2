import express from 'express';
import supertest from 'supertest';
import { expect, it } from 'vitest';
import { createTestClock } from '../../../test/harness.ts';
import { createDatabase } from '../../platform/database.ts';
import { createMetrics } from '../../platform/metrics.ts';
import { healthRoutes, metricsRoutes } from './routes.ts';
import { createHealth } from './service.ts';

it('without the database it is not ready, still alive, and its metrics say so', async () => {
  const db = createDatabase('postgresql://nobody@127.0.0.1:1/nothing');
  const clock = createTestClock();
  const health = createHealth({ db, clock, calendarId: 'closet', jobs: { count: async () => [] } });
  const { registry } = createMetrics();
  const request = supertest(
    express()
      .use('/health', healthRoutes({ health, clock }))
      .use('/metrics', metricsRoutes({ health, clock, registry })),
  );
  await request.get('/health/live').expect(200, { status: 'ok' });
  await request.get('/health/ready').expect(503, { status: 'unavailable', database: 'unreachable' });
  const { text } = await request.get('/metrics').expect(200);
  expect(text).toContain('closet_database_up 0');
  expect(text).not.toContain('closet_messages{');
  await db.close();
});
