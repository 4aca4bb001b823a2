import { ReportQuery, type ServedReport, type SizesReport } from '@clothes-closet/contracts';
import { type Response, Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { presentServed, presentSizes, servedTable, sizesTable } from './presenter.ts';
import type { ReportName, Reports } from './service.ts';
import { type Table, writeSpreadsheet } from './spreadsheet.ts';

/** GET /admin/reports/served and /admin/reports/sizes, ?from&to&format. */
export const reportRoutes = (reports: Reports): Router =>
  Router()
    .get('/served', async (req, res) => {
      const query = parse(ReportQuery, req.query);
      const months = await reports.served(query, adminOf(req).email);
      if (query.format === 'json') res.json(presentServed(months) satisfies ServedReport);
      else sendFile(res, servedTable(months), { report: 'served', ...query, format: query.format });
    })
    .get('/sizes', async (req, res) => {
      const query = parse(ReportQuery, req.query);
      const counts = await reports.sizes(query, adminOf(req).email);
      if (query.format === 'json') res.json(presentSizes(counts) satisfies SizesReport);
      else sendFile(res, sizesTable(counts), { report: 'sizes', ...query, format: query.format });
    });

type File = { report: ReportName; from: string; to: string; format: 'csv' | 'xlsx' };

/** The ending of its name says what kind of file it is. */
const sendFile = (res: Response, table: Table, { report, from, to, format }: File): void => {
  res.attachment(`clothes-closet-${report}-${from}-to-${to}.${format}`);
  res.send(writeSpreadsheet(table, format));
};
