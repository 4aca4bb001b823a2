import { existsSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import { type RequestHandler, Router, static as serveFiles } from 'express';
import { notFound } from './problems.ts';

/**
 * The built web app: files with a hash in their name are kept for ever, the page itself is asked for each time.
 * Every address that is no file is the app's to answer. Without a build the API runs alone.
 */
export const webPages = (folder: string): RequestHandler => {
  const page = path.join(folder, 'index.html');
  const router = Router();
  if (!existsSync(page)) return router;
  return router
    .use(compression())
    .use('/assets', serveFiles(path.join(folder, 'assets'), { immutable: true, maxAge: '1y' }), notFound)
    .use(serveFiles(folder, { index: false, maxAge: '1h' }))
    .get('/{*path}', (_req, res) => {
      res.set('Cache-Control', 'no-cache').sendFile(page);
    });
};
