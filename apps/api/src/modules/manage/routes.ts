import { type ManagedAppointment, RescheduleOwnRequest } from '@clothes-closet/contracts';
import { type ErrorRequestHandler, type Request, Router } from 'express';
import * as z from 'zod/mini';
import { type Attempts, addressOf } from '../../http/attempts.ts';
import { AppError } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { presentOwn } from './presenter.ts';
import type { ManageService } from './service.ts';

type Deps = { manage: ManageService; attempts: Attempts };

/** /manage/:token: the appointment and its .ics to look at; only a POST cancels or moves it. */
export const manageRoutes = ({ manage, attempts }: Deps): Router =>
  Router()
    .get('/:token', async (req, res) => {
      res.json(presentOwn(await manage.find(req.params.token)) satisfies ManagedAppointment);
    })
    .get('/:token/appointment.ics', async (req, res) => {
      const ics = await manage.buildIcs(req.params.token);
      res.attachment('appointment.ics').type('text/calendar; charset=utf-8').send(ics);
    })
    .post('/:token/cancel', attempts.limitWrites, async (req, res) => {
      res.json(presentOwn(await manage.cancel(tokenOf(req), addressOf(req))) satisfies ManagedAppointment);
    })
    .post('/:token/reschedule', attempts.limitWrites, async (req, res) => {
      const startsAt = new Date(parse(RescheduleOwnRequest, req.body ?? {}).startsAt);
      const own = await manage.reschedule({ token: tokenOf(req), startsAt, address: addressOf(req) });
      res.json(presentOwn(own) satisfies ManagedAppointment);
    })
    .use(unreadableToken);

const ByToken = z.object({ token: z.string() });
const tokenOf = ({ params }: Request) => parse(ByToken, params).token;

/** A token with broken escapes is one that is not ours. */
const unreadableToken: ErrorRequestHandler = (error, _req, _res, next) =>
  next(error instanceof URIError ? new AppError('not_found') : error);
