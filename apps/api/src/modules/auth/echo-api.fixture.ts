import { Router } from 'express';
import { createAdminApi } from '../../../test/admin-api.ts';
import { adminOf } from './require-admin.ts';

/** An app whose one page for admins tells who is asking, and counts what is written. */
export const createEchoApi = async () => {
  let written = 0;
  const echo = Router()
    .get('/', (req, res) => {
      res.json(adminOf(req));
    })
    .post('/', (_req, res) => {
      written += 1;
      res.status(204).end();
    });
  const api = await createAdminApi({ adminRoutes: () => ({ '/echo': echo }) });
  return {
    ...api,
    ask: (cookie: string) => api.request.get('/api/admin/echo').set('Cookie', cookie),
    countWritten: () => written,
    countSessions: () => api.db.prisma.session.count(),
  };
};

export type EchoApi = Awaited<ReturnType<typeof createEchoApi>>;
