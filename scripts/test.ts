/** Everything that CI runs. Named steps run alone: npm test -- lint types unit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onceAskedToEnd } from '../packages/sandbox/src/stack/ending.ts';
import { runSteps } from './test-run/run-steps.ts';
import { testSteps } from './test-run/steps.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const reports = mkdtempSync(join(tmpdir(), 'clothes-closet-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
onceAskedToEnd({ end: () => process.exit(1), force: () => process.exit(1) });

const steps = testSteps({ repository: join(import.meta.dirname, '..'), reports });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  print(`There is no step ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps;
process.exit((await runSteps(chosen, print)) ? 0 : 1);
