import {
  type BookingResponse,
  bookingRequest,
  type WaitlistResponse,
  waitlistRequest,
} from '@clothes-closet/contracts';
import { type Request, Router } from 'express';
import * as z from 'zod/mini';
import { type Attempts, addressOf } from '../../http/attempts.ts';
import { parse } from '../../http/validate.ts';
import { PhoneNumber } from './phone.ts';
import { presentBooking, presentWaiting } from './presenter.ts';
import type { BookingService } from './service.ts';

/** The header stands beside the form's fields, so that all faults are told at once. */
const idempotency = { 'Idempotency-Key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/))) };
const BookingForm = z.extend(bookingRequest(PhoneNumber), idempotency);
const WaitlistForm = z.extend(waitlistRequest(PhoneNumber), idempotency);

type Deps = { booking: BookingService; attempts: Attempts; manageUrlOf: (appointmentId: string) => string };

/** POST /appointments. */
export const bookingRoutes = ({ booking, attempts, manageUrlOf }: Deps): Router =>
  Router().post('/', attempts.limitWrites, async (req, res) => {
    const { startsAt, 'Idempotency-Key': idempotencyKey, ...request } = parse(BookingForm, sentWith(req));
    const placement = { request, startsAt: new Date(startsAt), idempotencyKey, address: addressOf(req) };
    const appointment = await booking.place(placement);
    res.status(201).json(presentBooking(appointment, manageUrlOf) satisfies BookingResponse);
  });

/** POST /waitlist. */
export const waitlistRoutes = ({ booking, attempts, manageUrlOf }: Deps): Router =>
  Router().post('/', attempts.limitWrites, async (req, res) => {
    const { 'Idempotency-Key': idempotencyKey, ...request } = parse(WaitlistForm, sentWith(req));
    const placement = { request, startsAt: null, idempotencyKey, address: addressOf(req) };
    const appointment = await booking.place(placement);
    res.status(201).json(presentWaiting(appointment, manageUrlOf) satisfies WaitlistResponse);
  });

const sentWith = (req: Request) => ({ ...req.body, 'Idempotency-Key': req.get('idempotency-key') });
