import { Router } from 'express';
import type { Database } from '../../platform/database.ts';

/** GET /health/live: the process answers. GET /health/ready: it can serve, which takes the database. */
export const healthRoutes = (db: Database): Router =>
  Router()
    .get('/live', (_req, res) => {
      res.json({ status: 'ok' });
    })
    .get('/ready', async (_req, res) => {
      const reached = await db.prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      );
      const sync = reached ? await db.prisma.calendarSync.findFirst({ select: { syncedAt: true } }) : null;
      res.status(reached ? 200 : 503).json({
        status: reached ? 'ok' : 'unavailable',
        database: reached ? 'ok' : 'unreachable',
        calendarSyncedAt: sync?.syncedAt?.toISOString() ?? null,
      });
    });
