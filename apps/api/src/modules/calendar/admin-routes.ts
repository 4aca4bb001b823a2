import { ById, type RetryResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import type { CalendarDifferences } from './differences.ts';

/** POST /admin/calendar/differences/:id/restore and POST /admin/calendar/differences/retry. */
export const calendarAdminRoutes = (differences: CalendarDifferences): Router =>
  Router()
    .post('/differences/retry', async (req, res) => {
      res.json({ retried: await differences.retry(adminOf(req).email) } satisfies RetryResponse);
    })
    .post('/differences/:id/restore', async (req, res) => {
      const { id } = parse(ById, req.params);
      await differences.restore(id, adminOf(req).email);
      res.status(204).end();
    });
