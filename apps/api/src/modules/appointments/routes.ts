import {
  type AppointmentResponse,
  AppointmentsQuery,
  type AppointmentsResponse,
  ById,
} from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { presentAppointment, presentAppointments } from './presenter.ts';
import type { Appointments } from './service.ts';

/** GET /admin/appointments?date&name&studentId&status&page&pageSize and /admin/appointments/:id. */
export const appointmentRoutes = (appointments: Appointments): Router =>
  Router()
    .get('/', async (req, res) => {
      const query = parse(AppointmentsQuery, req.query);
      res.json(presentAppointments(await appointments.search(query), query) satisfies AppointmentsResponse);
    })
    .get('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      res.json(presentAppointment(await appointments.read(id)) satisfies AppointmentResponse);
    });
