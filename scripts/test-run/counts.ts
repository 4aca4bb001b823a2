import { readFileSync } from 'node:fs';

export type Counts = { passed: number; failed: number; skipped: number };

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of a run, for people and for machines: "412 passed, 0 failed", and how many were skipped if any. */
export const describeCounts = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A report as its tool wrote it; an empty one where the tool did not get that far. */
export const readReport = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

export const countVitest = (report: unknown): Counts => ({
  passed: numberIn(report, 'numPassedTests'),
  failed: numberIn(report, 'numFailedTests'),
  skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
});

/** A test that passes only at its second try has passed, and is called flaky in the list above. */
export const countPlaywright = (report: unknown): Counts => {
  const stats = fieldOf(report, 'stats');
  return {
    passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
    failed: numberIn(stats, 'unexpected'),
    skipped: numberIn(stats, 'skipped'),
  };
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const numberIn = (value: unknown, name: string): number => {
  const field = fieldOf(value, name);
  return typeof field === 'number' ? field : 0;
};
