import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

export type Import = {
  /** As written. */
  specifier: string;
  /** Where a relative one leads, from the repository's root; the package's name for others, without its inner path. */
  target: string;
  isRelative: boolean;
};

const statement = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;

/** Everything a file imports, re-exports or requires. */
export const importsOf = ({ path, text }: SourceFile): Import[] => {
  if (!/\.(ts|tsx|js|mjs)$/.test(path)) return [];
  return [...withoutComments(text).matchAll(statement)].map(([, , specifier = '']) => {
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(path), specifier) : packageOf(specifier);
    return { specifier, target, isRelative };
  });
};

/** The code alone. Keeps line breaks, and addresses such as https://… in texts. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/[^\n]*/g, '$1');

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
