import {
  type AppointmentResponse,
  AssignRequest,
  ById,
  ContactedRequest,
  OfferRequest,
  type WaitingRow,
  type WaitlistPage,
  WaitlistQuery,
} from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import type { AppointmentChanges } from '../appointments/changes.ts';
import { presentAppointment } from '../appointments/presenter.ts';
import type { Appointments } from '../appointments/service.ts';
import { adminOf } from '../auth/require-admin.ts';
import type { OfferMaking } from '../offers/making.ts';
import { presentFamily, presentWaitlist } from './presenter.ts';
import type { Waitlist } from './service.ts';

type Deps = {
  waitlist: Waitlist;
  appointments: Pick<Appointments, 'read'>;
  changes: AppointmentChanges;
  offers: Pick<OfferMaking, 'offer' | 'withdraw'>;
};

/** /admin/waitlist. */
export const waitlistAdminRoutes = ({ waitlist, appointments, changes, offers }: Deps): Router =>
  Router()
    .get('/', async (req, res) => {
      const query = parse(WaitlistQuery, req.query);
      res.json(presentWaitlist(await waitlist.search(query), query) satisfies WaitlistPage);
    })
    .patch('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      const { contacted } = parse(ContactedRequest, req.body);
      await changes.noteContact({ id, actor: adminOf(req).email }, contacted);
      res.json(presentFamily(await waitlist.read(id)) satisfies WaitingRow);
    })
    .post('/:id/assign', async (req, res) => {
      const { id } = parse(ById, req.params);
      const { startsAt, version } = parse(AssignRequest, req.body);
      await changes.assign({ id, actor: adminOf(req).email, version }, new Date(startsAt));
      res.json(presentAppointment(await appointments.read(id)) satisfies AppointmentResponse);
    })
    .post('/:id/offer', async (req, res) => {
      const { id } = parse(ById, req.params);
      const { startsAt } = parse(OfferRequest, req.body);
      await offers.offer({ id, actor: adminOf(req).email }, new Date(startsAt));
      res.status(201).json(presentFamily(await waitlist.read(id)) satisfies WaitingRow);
    })
    .delete('/:id/offer', async (req, res) => {
      const { id } = parse(ById, req.params);
      await offers.withdraw({ id, actor: adminOf(req).email });
      res.json(presentFamily(await waitlist.read(id)) satisfies WaitingRow);
    })
    .delete('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      await changes.leaveWaitlist({ id, actor: adminOf(req).email });
      res.status(204).end();
    });
