import {
  genders,
  grades,
  locales,
  phoneTypes,
  type SiteResponse,
  shoeSizes,
  underwearSizes,
} from '@clothes-closet/contracts';
import { Router } from 'express';
import type { Database } from '../../platform/database.ts';
import type { SettingsService } from '../settings/service.ts';
import { webManifest } from './web-manifest.ts';

type Deps = { db: Database; settings: SettingsService; sendsTexts: boolean };

/** GET /site: all that the booking page needs beside the times. GET /site/manifest.webmanifest: its name on a phone. */
export const siteRoutes = ({ db, settings, sendsTexts }: Deps): Router =>
  Router()
    .get('/', async (_req, res) => {
      const [{ site, slotMinutes, bookingsOpen }, schools] = await Promise.all([
        settings.read(),
        db.prisma.school.findMany({ orderBy: { name: 'asc' } }),
      ]);
      res.set('Cache-Control', 'no-cache').json({
        site,
        languages: [...locales],
        slotMinutes,
        bookingsOpen,
        sendsTexts,
        schools: schools.map((school) => school.name),
        grades: [...grades],
        genders: [...genders],
        phoneTypes: [...phoneTypes],
        shoeSizes: [...shoeSizes],
        underwearSizes: [...underwearSizes],
      } satisfies SiteResponse);
    })
    .get('/manifest.webmanifest', async (_req, res) => {
      const { site } = await settings.read();
      res.set('Cache-Control', 'no-cache').type('application/manifest+json').json(webManifest(site));
    });
