import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts.ts';
import { runSteps } from './run-steps.ts';
import type { Step, StepResult } from './steps.ts';

const step = (result: StepResult | Error): Step => ({
  name: 'step',
  title: 'A step',
  run: async () => {
    if (result instanceof Error) throw result;
    return result;
  },
});

const passed = (count: number): StepResult => ({
  ok: true,
  counts: { passed: count, failed: 0, skipped: 0 },
});

const run = async (...steps: Step[]) => {
  const lines: string[] = [];
  const ok = await runSteps(steps, (line) => lines.push(line));
  return { ok, lines, lastLine: lines.at(-1)?.trim() };
};

describe('a run of all steps', () => {
  it('adds the counts up in the last line', async () => {
    const { ok, lastLine } = await run(step({ ok: true }), step(passed(400)), step(passed(12)));

    expect({ ok, lastLine }).toEqual({ ok: true, lastLine: '412 passed, 0 failed' });
  });

  it('tells of skipped tests', async () => {
    const { lastLine } = await run(step({ ok: true, counts: { passed: 3, failed: 0, skipped: 2 } }));

    expect(lastLine).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('stops at the first step that fails, and still ends with the counts', async () => {
    const failing = step({ ok: false, counts: { passed: 5, failed: 2, skipped: 0 } });
    const { ok, lastLine } = await run(step(passed(1)), failing, step(passed(100)));

    expect({ ok, lastLine }).toEqual({ ok: false, lastLine: '6 passed, 2 failed' });
  });

  it('fails when a tool reports failing tests but ends well', async () => {
    const { ok } = await run(step({ ok: true, counts: { passed: 5, failed: 1, skipped: 0 } }));

    expect(ok).toBe(false);
  });

  it('counts a failure that is no test as one', async () => {
    const { ok, lastLine } = await run(step(passed(1)), step({ ok: false }));

    expect({ ok, lastLine }).toEqual({ ok: false, lastLine: '1 passed, 1 failed' });
  });

  it('says what went wrong where a step breaks', async () => {
    const { ok, lines } = await run(step(new Error('no such program')));

    expect(ok).toBe(false);
    expect(lines).toContain('no such program');
  });

  it('fails where not one test has run', async () => {
    const { ok, lastLine } = await run(step({ ok: true }));

    expect({ ok, lastLine }).toEqual({ ok: false, lastLine: '0 passed, 0 failed' });
  });
});

describe('counts', () => {
  it('are read from vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

    expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it('are read from Playwright', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };

    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('are zero where a tool left no report', () => {
    expect(countVitest({})).toEqual({ passed: 0, failed: 0, skipped: 0 });
    expect(countPlaywright({})).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
