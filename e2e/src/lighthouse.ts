/**
 * The parents' pages on a cheap phone, as Lighthouse sees them: npm run lighthouse [-- visits a page]. Prints the
 * medians, keeps a report for each page in e2e/results/lighthouse, and fails where a score is below its limit.
 * A phone's time is reckoned from this machine's: of the visits, the half counts in which it was least busy with others.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@clothes-closet/sandbox';
import { chromium } from '@playwright/test';
import { generateReport, type Result } from 'lighthouse';
import { createArrangements } from './arrangements.ts';
import { browserLaunch } from './browser.ts';
import buildWeb from './build-web.ts';
import { medianFigures, readFigures } from './lighthouse/figures.ts';
import { type Limits, limits, shortfalls } from './lighthouse/limits.ts';
import { tableOf } from './lighthouse/table.ts';
import { faultsOf, leastDisturbed, speedOf, visitWithLighthouse } from './lighthouse/visit.ts';
import { startStack } from './stack.ts';

type Measured = { name: string; path: string; limits: Limits };

const visits = Number(process.argv[2] ?? 9);
const folder = join(import.meta.dirname, '../results/lighthouse');
const print = (text: string) => process.stdout.write(`${text}\n`);

mkdirSync(folder, { recursive: true });
await buildWeb();
const stack = await startStack('lighthouse');
const debuggingPort = await findFreePort();
const { args, ...launch } = await browserLaunch();
const browser = await chromium.launch({
  ...launch,
  args: [...args, `--remote-debugging-port=${debuggingPort}`],
});

/** All pages in turns, so that each has its part of the machine's quiet moments. */
const visitAll = async (pages: readonly Measured[]) => {
  const results = pages.map((): Result[] => []);
  for (let round = 0; round < visits; round += 1) {
    for (const [index, { path }] of pages.entries()) {
      results[index]?.push(await visitWithLighthouse(new URL(path, stack.siteUrl).href, debuggingPort));
    }
  }
  return pages.map((page, index) => judge(page, leastDisturbed(results[index] ?? [])));
};

const judge = ({ name, limits }: Measured, counted: readonly Result[]) => {
  const figures = medianFigures(counted.map(readFigures));
  const [best] = counted;
  if (best) writeFileSync(join(folder, `${name}.html`), generateReport(best, 'html'));
  const faults = [...new Set(counted.flatMap(faultsOf))];
  return { name, figures, faults, missed: shortfalls(figures, limits), speeds: counted.map(speedOf) };
};

try {
  const { manageUrl } = await createArrangements(stack).book({});
  const pages: Measured[] = [
    { name: 'booking page, English', path: '/?lang=en', limits: limits.public },
    { name: 'booking page, Arabic', path: '/?lang=ar', limits: limits.public },
    { name: 'manage page, English', path: manageUrl, limits: limits.personal },
  ];
  const measured = await visitAll(pages);
  const speeds = measured.flatMap(({ speeds }) => speeds).toSorted((a, b) => a - b);
  const load = loadavg()[0]?.toFixed(1);
  print(
    `Medians of the least disturbed half of ${visits} visits; ${availableParallelism()} cores, load ${load}.`,
  );
  print(`In them, the machine's speed by Lighthouse's measure was ${speeds[0]} to ${speeds.at(-1)}.\n`);
  print(tableOf(measured));
  for (const { name, faults, missed } of measured) {
    for (const fault of faults) print(`${name}, what cost points: ${fault}`);
    for (const miss of missed) process.stderr.write(`${name}: ${miss}\n`);
    if (missed.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await stack.stop();
}
