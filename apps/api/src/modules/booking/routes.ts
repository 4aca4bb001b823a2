import {
  type BookingResponse,
  bookingRequest,
  type WaitlistResponse,
  waitlistRequest,
} from '@clothes-closet/contracts';
import { type Request, Router } from 'express';
import { type Attempts, addressOf } from '../../http/attempts.ts';
import { validationFailed } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { PhoneNumber } from './phone.ts';
import { presentBooking, presentWaiting } from './presenter.ts';
import type { BookingService } from './service.ts';

const BookingForm = bookingRequest(PhoneNumber);
const WaitlistForm = waitlistRequest(PhoneNumber);

type Deps = { booking: BookingService; attempts: Attempts; manageUrlOf: (appointmentId: string) => string };

/** POST /appointments. */
export const bookingRoutes = ({ booking, attempts, manageUrlOf }: Deps): Router =>
  Router().post('/', attempts.limitWrites, async (req, res) => {
    const { startsAt, ...request } = parse(BookingForm, req.body);
    const appointment = await booking.place({ request, startsAt: new Date(startsAt), ...callerOf(req) });
    res.status(201).json(presentBooking(appointment, manageUrlOf) satisfies BookingResponse);
  });

/** POST /waitlist. */
export const waitlistRoutes = ({ booking, attempts, manageUrlOf }: Deps): Router =>
  Router().post('/', attempts.limitWrites, async (req, res) => {
    const request = parse(WaitlistForm, req.body);
    const appointment = await booking.place({ request, startsAt: null, ...callerOf(req) });
    res.status(201).json(presentWaiting(appointment, manageUrlOf) satisfies WaitlistResponse);
  });

const callerOf = (req: Request) => {
  const idempotencyKey = req.get('idempotency-key');
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw validationFailed([{ path: 'Idempotency-Key', code: 'invalid' }]);
  }
  return { idempotencyKey, address: addressOf(req) };
};
