import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

const endings = { br: '.br', gzip: '.gz' } as const;

const isPacking = (encoding: string | false): encoding is keyof typeof endings =>
  encoding !== false && encoding in endings;

/**
 * Leads to the packed copy that the build has put beside a file, where the browser takes one: smaller than what
 * could be packed while it waits, and no work.
 */
export const packedFiles = (folder: string): RequestHandler => {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (req, res, next) => {
    const name = req.path.slice(1);
    const encoding = req.acceptsEncodings('br', 'gzip');
    if (isPacking(encoding) && files.has(name + endings[encoding])) {
      res.type(path.extname(name)).vary('Accept-Encoding').set('Content-Encoding', encoding);
      req.url = `/${name}${endings[encoding]}`;
    }
    next();
  };
};
