import { AvailabilityQuery } from '@clothes-closet/contracts';
import { Router } from 'express';
import { validationFailed } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import type { Availability } from './service.ts';

/** GET /availability?from&to: free slots and nothing else. */
export const availabilityRoutes = (availability: Availability): Router =>
  Router().get('/', async (req, res) => {
    const days = parse(AvailabilityQuery, req.query);
    if (days.from && days.to && days.to < days.from)
      throw validationFailed([{ path: 'to', code: 'before_from' }]);
    const { body, packed, etag } = await availability.answer(days);
    res.set({ 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding' }).type('application/json');
    if (req.acceptsEncodings('gzip')) res.set('Content-Encoding', 'gzip').send(packed);
    else res.send(body);
  });
