import { type ManagedAppointment, RescheduleOwnRequest } from '@clothes-closet/contracts';
import { Router } from 'express';
import { type Attempts, addressOf } from '../../http/attempts.ts';
import { tokenOf, unreadableToken } from '../../http/link-token.ts';
import { parse } from '../../http/validate.ts';
import type { Clock } from '../../platform/clock.ts';
import { presentOwn } from './presenter.ts';
import type { ManageService, OwnAppointment } from './service.ts';

type Deps = {
  manage: ManageService;
  attempts: Attempts;
  clock: Clock;
  offerUrlOf: (offerId: string) => string;
};

/** /manage/:token: the appointment and its .ics to look at; only a POST cancels or moves it. */
export const manageRoutes = ({ manage, attempts, clock, offerUrlOf }: Deps): Router => {
  const present = (own: OwnAppointment) =>
    presentOwn(own, { offerUrlOf, now: clock.now() }) satisfies ManagedAppointment;
  return Router()
    .get('/:token', async (req, res) => {
      res.json(present(await manage.find(req.params.token)));
    })
    .get('/:token/appointment.ics', async (req, res) => {
      const ics = await manage.buildIcs(req.params.token);
      res.attachment('appointment.ics').type('text/calendar; charset=utf-8').send(ics);
    })
    .post('/:token/cancel', attempts.limitWrites, async (req, res) => {
      res.json(present(await manage.cancel(tokenOf(req), addressOf(req))));
    })
    .post('/:token/reschedule', attempts.limitWrites, async (req, res) => {
      const startsAt = new Date(parse(RescheduleOwnRequest, req.body ?? {}).startsAt);
      const own = await manage.reschedule({ token: tokenOf(req), startsAt, address: addressOf(req) });
      res.json(present(own));
    })
    .use(unreadableToken);
};
