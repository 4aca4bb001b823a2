import {
  ById,
  type EligibilityUploads,
  type EligibleStudentsPreview,
  EligibleStudentsQuery,
  type EligibleStudentsReplaced,
  type EligibleStudentsResponse,
} from '@clothes-closet/contracts';
import { type ErrorRequestHandler, type Request, Router, raw } from 'express';
import { validationFailed } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { presentPreview, presentStudents, presentUploads } from './presenter.ts';
import type { Eligibility } from './service.ts';

/** /admin/eligible-students; where a file is sent, it is the body. */
export const eligibilityRoutes = (eligibility: Eligibility): Router =>
  Router()
    .get('/', async (req, res) => {
      const query = parse(EligibleStudentsQuery, req.query);
      res.json(presentStudents(await eligibility.search(query), query) satisfies EligibleStudentsResponse);
    })
    .post('/preview', fileBody, async (req, res) => {
      const preview = await eligibility.preview(fileOf(req));
      res.json(presentPreview(preview) satisfies EligibleStudentsPreview);
    })
    .put('/', fileBody, async (req, res) => {
      const replaced = await eligibility.replace(fileOf(req), adminOf(req).email);
      res.json(replaced satisfies EligibleStudentsReplaced);
    })
    .get('/uploads', async (_req, res) => {
      res.json(presentUploads(await eligibility.uploads()) satisfies EligibilityUploads);
    })
    .post('/uploads/:id/restore', async (req, res) => {
      const { id } = parse(ById, req.params);
      const restored = await eligibility.restore(id, adminOf(req).email);
      res.json(restored satisfies EligibleStudentsReplaced);
    })
    .use(nameTooLarge);

/** Bytes, once unpacked; ten times the list of a large district. */
const largestFile = 10 * 1024 * 1024;

/** What browsers call such a file: to Windows a .csv may be Excel's, and some know no name for it at all. */
const fileTypes = [
  'text/*',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

/** Bytes and not text: what the file is and how it is written shows only in them. */
const fileBody = raw({ type: () => true, limit: largestFile });

const wrongFile = (code: string) => validationFailed([{ path: '', code }]);

const fileOf = (req: Request): Buffer => {
  const isNamed = Boolean(req.headers['content-type']);
  // Null where there is no body at all.
  if (isNamed && req.is(fileTypes) === false) throw wrongFile('not_a_list');
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
};

const nameTooLarge: ErrorRequestHandler = (error, req, _res, next) => {
  if (error?.type !== 'entity.too.large') return next(error);
  // Browsers hear the answer only once all is sent.
  req.resume();
  next(wrongFile('too_large'));
};
