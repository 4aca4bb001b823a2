import { pipeline } from 'node:stream/promises';
import { DaySheetQuery, PrintRequest } from '@clothes-closet/contracts';
import { type Response, Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import type { Printed, Printing } from './service.ts';

/** POST /admin/appointments/print {ids}; to be mounted beside the appointments' own routes. */
export const printRoutes = (printing: Printing): Router =>
  Router().post('/print', async (req, res) => {
    const { ids } = parse(PrintRequest, req.body);
    await sendPdf(res, 'appointments', await printing.forms(ids, adminOf(req).email));
  });

/** GET /admin/day-sheet?date. */
export const daySheetRoutes = (printing: Printing): Router =>
  Router().get('/', async (req, res) => {
    const { date } = parse(DaySheetQuery, req.query);
    await sendPdf(res, 'day-sheet', await printing.daySheet(date, adminOf(req).email));
  });

/** What a browser's own viewer of PDFs needs: it is made of a plugin and of styles. Nothing else may be loaded. */
const viewerPolicy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

const sendPdf = async (res: Response, name: string, { document, day }: Printed) => {
  res.type('application/pdf').set({
    'Content-Disposition': `inline; filename="${name}-${day}.pdf"`,
    'Content-Security-Policy': viewerPolicy,
  });
  try {
    await pipeline(document, res);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
};

/** Whoever asked has closed the page meanwhile. */
const isGone = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
