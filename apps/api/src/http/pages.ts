import { existsSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import { type RequestHandler, Router, static as serveFiles } from 'express';
import { packedFiles } from './packed-files.ts';
import { notFound } from './problems.ts';

/** Search engines show the booking page. All others are one family's, the volunteers', or nobody's. */
const leaveOut: RequestHandler = (req, res, next) => {
  if (req.path !== '/') res.set('X-Robots-Tag', 'noindex');
  next();
};

/**
 * The built web app: files with a hash in their name are kept for ever, the page itself is asked for each time.
 * Every address that is no file is the app's to answer. Without a build the API runs alone.
 */
export const webPages = (folder: string): RequestHandler => {
  const page = path.join(folder, 'index.html');
  const assets = path.join(folder, 'assets');
  const router = Router();
  if (!existsSync(page)) return router;
  return router
    .use(compression())
    .use('/assets', packedFiles(assets), serveFiles(assets, { immutable: true, maxAge: '1y' }), notFound)
    .use(serveFiles(folder, { index: false, maxAge: '1h' }))
    .get('/{*path}', leaveOut, (_req, res) => {
      res.set('Cache-Control', 'no-cache').sendFile(page);
    });
};
