/** How much JavaScript a phone loads before the booking page can be used; fails above the budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budgetKilobytes = 180;
const dist = join(import.meta.dirname, '../dist');

type Chunk = { file: string; imports?: string[] };

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

const chunkOf = (key: string): Chunk => {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  return chunk;
};

/** A chunk's file and those of all that it imports at once. */
const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
  const { file, imports = [] } = chunkOf(key);
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of imports) filesOf(imported, seen);
  return seen;
};

const kilobytes = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

/** The page is in the entry; beside it comes one language, and the largest counts. */
const languages = Object.keys(manifest).filter((key) => /texts\/src\/[a-z]{2}\/booking\.ts$/.test(key));
const sizes = languages.map((language) => {
  const files = new Set([...filesOf('index.html'), ...filesOf(language)]);
  const total = [...files].map(kilobytes).reduce((sum, size) => sum + size, 0);
  return { language: language.replace(/.*src\/|\/booking\.ts/g, ''), files: files.size, total };
});
if (sizes.length === 0) throw new Error('The build has no language files');

for (const { language, files, total } of sizes) {
  process.stdout.write(`booking page in ${language}: ${total.toFixed(1)} kB gzip in ${files} files\n`);
}
const largest = Math.max(...sizes.map(({ total }) => total));
if (largest > budgetKilobytes) {
  process.stderr.write(`That is ${largest.toFixed(1)} kB; the budget is ${budgetKilobytes} kB.\n`);
  process.exitCode = 1;
}
