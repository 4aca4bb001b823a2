import { test as base, expect } from '@playwright/test';
import { type Arrangements, createArrangements } from './arrangements.ts';
import { type Complaints, createComplaints } from './complaints.ts';
import { type Stack, startStack } from './stack.ts';

export { expect } from '@playwright/test';

type TestFixtures = {
  arrange: Arrangements;
  /** Fails the test where it has heard something that the test has not allowed. */
  complaints: Complaints;
};
type WorkerFixtures = { stack: Stack };

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: how Playwright is told that nothing else is needed
    async ({}, use, { workerIndex }) => {
      const stack = await startStack(`worker-${workerIndex}`);
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ stack }, use) => use(stack.siteUrl),

  arrange: [
    async ({ stack }, use) => {
      const arrangements = createArrangements(stack);
      await arrangements.beginAnew();
      await use(arrangements);
      await arrangements.undo();
    },
    { auto: true },
  ],

  complaints: [
    async ({ context }, use) => {
      const complaints = createComplaints();
      complaints.watch(context);
      await use(complaints);
      expect(complaints.list(), 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});
