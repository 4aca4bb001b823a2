/** Checks that the code keeps to the structure of docs/architecture.md. */
import { join } from 'node:path';
import { readSourceFiles } from './structure/source-files.ts';
import { findViolations } from './structure/structure.ts';

const files = readSourceFiles(join(import.meta.dirname, '..'));
const violations = findViolations(files);
for (const violation of violations) process.stderr.write(`${violation}\n`);
if (files.length === 0) process.stderr.write('There are no files to check.\n');
else process.stdout.write(`${files.length} files, ${violations.length} violations\n`);
process.exitCode = violations.length > 0 || files.length === 0 ? 1 : 0;
