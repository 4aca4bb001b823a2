import { ById, type ItemLimit, ItemLimitRequest, type ItemLimitsResponse } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import { presentItemLimit } from './presenter.ts';
import type { ItemLimits } from './service.ts';

/** GET and POST /admin/item-limits, PUT and DELETE /admin/item-limits/:id. */
export const itemLimitRoutes = (itemLimits: ItemLimits): Router =>
  Router()
    .get('/', async (_req, res) => {
      const items = (await itemLimits.list()).map(presentItemLimit);
      res.json({ items } satisfies ItemLimitsResponse);
    })
    .post('/', async (req, res) => {
      const values = parse(ItemLimitRequest, req.body);
      const added = await itemLimits.add(values, adminOf(req).email);
      res.status(201).json(presentItemLimit(added) satisfies ItemLimit);
    })
    .put('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      const values = parse(ItemLimitRequest, req.body);
      const changed = await itemLimits.change(id, values, adminOf(req).email);
      res.json(presentItemLimit(changed) satisfies ItemLimit);
    })
    .delete('/:id', async (req, res) => {
      const { id } = parse(ById, req.params);
      await itemLimits.remove(id, adminOf(req).email);
      res.status(204).end();
    });
