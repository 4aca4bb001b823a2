import { AddAdminRequest, type AdminEntry, type AdminsResponse, ByEmail } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { presentAdmin } from './presenter.ts';
import type { Admins } from './service.ts';

/** GET and POST /admin/admins, DELETE /admin/admins/:email. */
export const adminListRoutes = (admins: Admins): Router =>
  Router()
    .get('/', async (_req, res) => {
      const items = (await admins.list()).map(presentAdmin);
      res.json({ items } satisfies AdminsResponse);
    })
    .post('/', async (req, res) => {
      const { email } = parse(AddAdminRequest, req.body);
      const added = await admins.add(email, adminOf(req).email);
      res.status(201).json(presentAdmin(added) satisfies AdminEntry);
    })
    .delete('/:email', async (req, res) => {
      const { email } = parse(ByEmail, req.params);
      await admins.remove(email, adminOf(req).email);
      res.status(204).end();
    });
