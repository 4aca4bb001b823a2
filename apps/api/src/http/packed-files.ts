import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

/** The smaller first. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/**
 * Leads to the packed copy that the build has put beside a file, where the browser takes one: smaller than what
 * could be packed while it waits, and no work.
 */
export const packedFiles = (folder: string): RequestHandler => {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (req, res, next) => {
    const name = req.path.slice(1);
    const packing = packings.find(
      ({ encoding, ending }) => files.has(name + ending) && req.acceptsEncodings(encoding),
    );
    if (packing) {
      res.type(path.extname(name)).vary('Accept-Encoding').set('Content-Encoding', packing.encoding);
      req.url = `/${name}${packing.ending}`;
    }
    next();
  };
};
