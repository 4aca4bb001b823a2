import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserLaunch } from './src/browser.ts';
import { timeZone } from './src/openings.ts';

const results = join(import.meta.dirname, 'results');

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.test.ts',
  globalSetup: './src/build-web.ts',
  outputDir: join(results, 'failures'),
  reporter: [['list'], ['json', { outputFile: join(results, 'report.json') }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: await browserLaunch(),
    locale: 'en-US',
    timezoneId: timeZone,
    viewport: { width: 1280, height: 900 },
    // Its pictures cost more than the rest of a run; the one at the end says most.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
  },
});
