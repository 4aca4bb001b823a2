import type { DashboardResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import { presentDashboard } from './presenter.ts';
import type { Dashboard } from './service.ts';

/** GET /admin/dashboard. */
export const dashboardRoutes = (dashboard: Dashboard): Router =>
  Router().get('/', async (_req, res) => {
    res.json(presentDashboard(await dashboard.read()) satisfies DashboardResponse);
  });
