import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildWeb } from '../../packages/sandbox/src/stack/web-build.ts';
import { type Counts, countPlaywright, countVitest, readReport } from './counts.ts';
import { runProgram } from './run-program.ts';

export type StepResult = { ok: boolean; counts?: Counts };

export type Step = {
  /** What one types to run it alone: npm test -- lint. */
  name: string;
  title: string;
  run: () => Promise<StepResult>;
};

type Place = { repository: string /** For the reports of this run. */; reports: string };

/** All that must hold, cheapest first. */
export const testSteps = ({ repository, reports }: Place): Step[] => {
  const run = (program: string, args: string[], env: Record<string, string> = {}) =>
    runProgram({ program, args, cwd: repository, env });
  const binOf = (packageName: string, path: string, from = repository) =>
    join(dirname(createRequire(join(from, 'package.json')).resolve(`${packageName}/package.json`)), path);

  return [
    {
      name: 'lint',
      title: 'Formatting and lint',
      run: () => run(binOf('@biomejs/biome', 'bin/biome'), ['check', '.']),
    },
    {
      name: 'types',
      title: 'Types',
      run: async () => {
        const tsc = binOf('typescript', 'bin/tsc');
        const all = await run(tsc, ['--noEmit']);
        const web = all.ok ? await run(tsc, ['--noEmit', '-p', 'apps/web']) : all;
        return web.ok ? run(tsc, ['--noEmit', '-p', 'e2e/in-page']) : web;
      },
    },
    { name: 'structure', title: 'Structure', run: () => run('scripts/check-structure.ts', []) },
    {
      name: 'unit',
      title: 'Rules, API and tools',
      run: async () => {
        const report = join(reports, 'vitest.json');
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
        const { ok } = await run(binOf('vitest', 'vitest.mjs'), ['run', ...reporters], { TZ: oddZone });
        return { ok, counts: countVitest(readReport(report)) };
      },
    },
    {
      name: 'web',
      title: 'Web app: build and size',
      run: async () => {
        await buildWeb(repository);
        const sizeCheck = join(repository, 'apps/web/scripts/check-size.ts');
        return existsSync(sizeCheck) ? run(sizeCheck, []) : { ok: true };
      },
    },
    {
      name: 'e2e',
      title: 'Journeys in a browser',
      run: async () => {
        const report = join(reports, 'playwright.json');
        const cli = binOf('@playwright/test', 'cli.js', join(repository, 'e2e'));
        const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
        const env = { TZ: oddZone, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
        const { ok } = await run(cli, args, env);
        return { ok, counts: countPlaywright(readReport(report)) };
      },
    },
  ];
};

/** So that nothing works by the accident of the machine's time zone. */
const oddZone = 'Asia/Kathmandu';
