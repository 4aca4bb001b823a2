import { add, type Counts, describeCounts, none } from './counts.ts';
import type { Step, StepResult } from './steps.ts';

/**
 * Runs the steps in order up to the first that fails, and ends with the counts on a line of their own.
 * Returns whether all is well: every step, and at least one test.
 */
export const runSteps = async (steps: Step[], print: (line: string) => void): Promise<boolean> => {
  let total = none;
  let ok = steps.length > 0;
  for (const { title, run } of steps) {
    print(`\n— ${title}`);
    const startedAt = performance.now();
    const result = await attempt(run, print);
    total = add(total, countsOf(result));
    print(
      `— ${title}: ${result.ok ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    );
    ok = result.ok && total.failed === 0;
    if (!ok) break;
  }
  if (total.passed + total.failed === 0) {
    print('No test has run.');
    ok = false;
  }
  print(`\n${describeCounts(total)}`);
  return ok;
};

const attempt = async (run: Step['run'], print: (line: string) => void): Promise<StepResult> => {
  try {
    return await run();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return { ok: false };
  }
};

/** A step that fails without a failing test (a lint error, a test file that can't be read) counts as one failure. */
const countsOf = ({ ok, counts = none }: StepResult): Counts =>
  !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
