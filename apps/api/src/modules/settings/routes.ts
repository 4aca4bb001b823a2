import type { Settings } from '@clothes-closet/contracts';
import { Router } from 'express';
import { parse } from '../../http/validate.ts';
import { adminOf } from '../auth/require-admin.ts';
import type { SettingsChanges } from './changes.ts';
import type { SettingsService } from './service.ts';
import { SettingsRequest } from './settings.ts';

type Deps = { settings: SettingsService; changes: SettingsChanges };

/** GET and PUT /admin/settings: all of them at once. */
export const settingsRoutes = ({ settings, changes }: Deps): Router =>
  Router()
    .get('/', async (_req, res) => {
      res.json((await settings.read()) satisfies Settings);
    })
    .put('/', async (req, res) => {
      const next = parse(SettingsRequest, req.body);
      res.json((await changes.replace(next, adminOf(req).email)) satisfies Settings);
    });
