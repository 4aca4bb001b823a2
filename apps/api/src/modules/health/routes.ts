import type { LivenessResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import type { Registry } from 'prom-client';
import type { Clock } from '../../platform/clock.ts';
import { createGauges } from './gauges.ts';
import { presentReadiness } from './presenter.ts';
import type { Health } from './service.ts';

type Deps = { health: Health; clock: Clock };

/**
 * GET /health/live: the process answers. GET /health/ready: it can serve, which takes the database; whatever else is
 * wrong is told and no reason to take the process out of service.
 */
export const healthRoutes = ({ health, clock }: Deps): Router =>
  Router()
    .get('/live', (_req, res) => {
      res.json({ status: 'ok' } satisfies LivenessResponse);
    })
    .get('/ready', async (_req, res) => {
      const readiness = presentReadiness(await health.read(), clock.now());
      res.status(readiness.status === 'ok' ? 200 : 503).json(readiness);
    });

/** GET /metrics: counts and ages in Prometheus' text format. */
export const metricsRoutes = ({ health, clock, registry }: Deps & { registry: Registry }): Router => {
  const gauges = createGauges(registry);
  return Router().get('/', async (_req, res) => {
    gauges.show(await health.read(), clock.now());
    res.set('Content-Type', registry.contentType).send(await registry.metrics());
  });
};
