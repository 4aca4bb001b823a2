import { type Import, importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/** What is wrong with a file, one line each; empty when nothing is. */
export type Rule = (file: SourceFile) => string[];

/** A rule about what a file imports: the answer says what is wrong with one import, if anything. */
export const importRule =
  (judge: (path: string, imported: Import) => string | undefined): Rule =>
  (file) =>
    isTest(file.path) ? [] : importsOf(file).flatMap((imported) => judge(file.path, imported) ?? []);

/** Tests may reach for what they test with. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/test\//.test(path);
