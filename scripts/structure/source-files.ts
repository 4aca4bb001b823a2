import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export type SourceFile = {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
};

const folders = ['apps', 'packages', 'prisma', 'e2e', 'bench', 'scripts'];
const notOurs = new Set(['node_modules', 'dist', 'generated', '.data', 'results']);
const textEndings = /\.(ts|tsx|js|mjs|css|html|json|sql|prisma|sh|svg|md)$/;

/** All files of ours in the code folders, without what is installed, generated or built. */
export const readSourceFiles = (repository: string): SourceFile[] =>
  globSync(
    folders.map((folder) => `${folder}/**/*`),
    { cwd: repository, exclude: (path) => notOurs.has(basename(path)) },
  )
    .filter((path) => statSync(join(repository, path)).isFile())
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: textEndings.test(path) ? readFileSync(join(repository, path), 'utf8') : '',
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
