import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'apps/*/{src,test}/**/*.test.ts',
      'packages/*/src/**/*.test.ts',
      'prisma/src/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    globalSetup: ['apps/api/test/template-database.ts'],
    // An odd zone, so that nothing works by the accident of the machine's.
    env: { TZ: 'Asia/Kathmandu' },
    pool: 'forks',
    maxWorkers: 2,
    // What runs at once in a file (the faults) waits most of the time; in the long form it also has to be timed.
    maxConcurrency: process.env.FAULTS === 'long' ? 5 : 12,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
