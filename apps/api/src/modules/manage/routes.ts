import type { ManagedAppointment } from '@clothes-closet/contracts';
import { Router } from 'express';
import { presentOwn } from './presenter.ts';
import type { ManageService } from './service.ts';

/** GET /manage/:token and its .ics. */
export const manageRoutes = (manage: ManageService): Router =>
  Router()
    .get('/:token', async (req, res) => {
      res.json(presentOwn(await manage.find(req.params.token)) satisfies ManagedAppointment);
    })
    .get('/:token/appointment.ics', async (req, res) => {
      const ics = await manage.buildIcs(req.params.token);
      res.attachment('appointment.ics').type('text/calendar; charset=utf-8').send(ics);
    });
