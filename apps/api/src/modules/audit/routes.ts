import { AuditQuery, type AuditResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import type { Activity } from './activity.ts';
import { presentActivity } from './presenter.ts';

/** GET /admin/audit?actor&action&appointmentId&page&pageSize. */
export const auditRoutes = (activity: Activity): Router =>
  Router().get('/', async (req, res) => {
    const query = parse(AuditQuery, req.query);
    res.json(presentActivity(await activity.search(query), query) satisfies AuditResponse);
  });
