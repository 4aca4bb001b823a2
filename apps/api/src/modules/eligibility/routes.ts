import {
  EligibleStudentsQuery,
  type EligibleStudentsReplaced,
  type EligibleStudentsResponse,
} from '@clothes-closet/contracts';
import { type ErrorRequestHandler, Router, raw } from 'express';
import { validationFailed } from '../../http/errors.ts';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { presentStudents } from './presenter.ts';
import type { Eligibility } from './service.ts';

/** Bytes, once unpacked; ten times the list of a large district. */
const largestFile = 10 * 1024 * 1024;

const textType = 'text/*';
/** Bytes and not text: what the file is written in shows only in them. */
const fileBody = raw({ type: textType, limit: largestFile });

/** GET and PUT /admin/eligible-students; the PUT's body is the district's file, text/csv. */
export const eligibilityRoutes = (eligibility: Eligibility): Router =>
  Router()
    .get('/', async (req, res) => {
      const query = parse(EligibleStudentsQuery, req.query);
      res.json(presentStudents(await eligibility.search(query), query) satisfies EligibleStudentsResponse);
    })
    .put('/', fileBody, async (req, res) => {
      // Null where there is no body at all.
      if (req.is(textType) === false) throw wrongFile('not_csv');
      const file = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      res.json((await eligibility.replace(file, adminOf(req).email)) satisfies EligibleStudentsReplaced);
    })
    .use(nameTooLarge);

const wrongFile = (code: string) => validationFailed([{ path: '', code }]);

const nameTooLarge: ErrorRequestHandler = (error, _req, _res, next) => {
  next(error?.type === 'entity.too.large' ? wrongFile('too_large') : error);
};
