import {
  AddPersonRequest,
  type AppointmentResponse,
  AppointmentsQuery,
  type AppointmentsResponse,
  ById,
  ChangeRequest,
  type EntryResponse,
  entryRequest,
  Id,
  RescheduleRequest,
  SaveVisitsRequest,
} from '@clothes-closet/contracts';
import { type Request, type Response, Router } from 'express';
import * as z from 'zod/mini';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { PhoneNumber } from '../booking/phone.ts';
import type { BookingService } from '../booking/service.ts';
import type { AppointmentChanges } from './changes.ts';
import type { Change } from './locked-change.ts';
import { presentAppointment, presentAppointments, presentEntry } from './presenter.ts';
import type { Appointments } from './service.ts';

const EntryForm = entryRequest(PhoneNumber);
const ByPerson = z.object({ id: Id, visitId: Id });

type Deps = {
  appointments: Appointments;
  changes: AppointmentChanges;
  booking: Pick<BookingService, 'enter'>;
  manageUrlOf: (appointmentId: string) => string;
};

/** /admin/appointments: search, manual entry, and everything that is done with one. */
export const appointmentRoutes = ({ appointments, changes, booking, manageUrlOf }: Deps): Router => {
  const sendAppointment = async (res: Response, id: string) => {
    res.json(presentAppointment(await appointments.read(id)) satisfies AppointmentResponse);
  };
  /** A change that needs no more than to be asked for. */
  const change = (make: (by: Change) => Promise<unknown>) => async (req: Request, res: Response) => {
    const by = changeOf(req, parse(ChangeRequest, req.body));
    await make(by);
    await sendAppointment(res, by.id);
  };

  return Router()
    .get('/', async (req, res) => {
      const query = parse(AppointmentsQuery, req.query);
      res.json(presentAppointments(await appointments.search(query), query) satisfies AppointmentsResponse);
    })
    .post('/', async (req, res) => {
      const { startsAt, ...request } = parse(EntryForm, req.body);
      const entry = { request, startsAt: startsAt === null ? null : new Date(startsAt) };
      const appointment = await booking.enter(entry, adminOf(req).email);
      res.status(201).json(presentEntry(appointment, manageUrlOf) satisfies EntryResponse);
    })
    .get('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      await sendAppointment(res, id);
    })
    .put('/:id/visits', async (req, res) => {
      const { version, visits } = parse(SaveVisitsRequest, req.body);
      const by = changeOf(req, { version });
      await changes.saveVisits(by, visits);
      await sendAppointment(res, by.id);
    })
    .post('/:id/people', async (req, res) => {
      const { relation, version } = parse(AddPersonRequest, req.body);
      const by = changeOf(req, { version });
      await changes.addPerson(by, relation);
      res.status(201);
      await sendAppointment(res, by.id);
    })
    .delete('/:id/people/:visitId', async (req, res) => {
      const { id, visitId } = parse(ByPerson, req.params);
      await changes.removePerson({ id, actor: adminOf(req).email }, visitId);
      await sendAppointment(res, id);
    })
    .post('/:id/reschedule', async (req, res) => {
      const { startsAt, version } = parse(RescheduleRequest, req.body);
      const by = changeOf(req, { version });
      await changes.reschedule(by, new Date(startsAt));
      await sendAppointment(res, by.id);
    })
    .post('/:id/cancel', change(changes.cancel))
    .post('/:id/no-show', change(changes.markNoShow))
    .post('/:id/reopen', change(changes.reopen));
};

const changeOf = (req: Request, { version }: { version?: number | undefined }): Change => {
  const { id } = parse(ById, req.params);
  return { id, actor: adminOf(req).email, version };
};
