/**
 * Pictures of every page and state, to be looked at: node e2e/src/screenshots.ts [name …]. Parents' pages in each
 * language, on a phone and a computer; the form and the ticket in the dark, too.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { adminStates } from './admin-states.ts';
import { createArrangements } from './arrangements.ts';
import { browserLaunch } from './browser.ts';
import buildWeb from './build-web.ts';
import { timeZone } from './openings.ts';
import { parentStates, type State } from './parent-states.ts';
import { phone, sizes } from './screens.ts';
import { type Stack, startStack } from './stack.ts';
import { languages } from './texts.ts';

const folder = join(import.meta.dirname, '../results/screenshots');
const screens = { phone, desktop: { viewport: sizes.desktop } };

/** The whole page at once, with the bars at its edges where they end up and not across its middle. */
const takePicture = async (page: Page, name: string) => {
  const usual = page.viewportSize() ?? sizes.desktop;
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ width: usual.width, height: Math.max(usual.height, height) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize(usual);
};

type Shot = { browser: Browser; stack: Stack; state: State; screen: keyof typeof screens; dark: boolean };

const photograph = async ({ browser, stack, state, screen, dark }: Shot, isForParents: boolean) => {
  const arrange = createArrangements(stack);
  const context = await browser.newContext({
    ...screens[screen],
    baseURL: stack.siteUrl,
    locale: 'en-US',
    timezoneId: timeZone,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  try {
    await arrange.beginAnew();
    await state.show({ page, stack, arrange });
    for (const { code, name } of isForParents ? languages : languages.slice(0, 1)) {
      if (isForParents) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', code);
      }
      const words = [state.name, screen, ...(isForParents ? [code] : []), ...(dark ? ['dark'] : [])];
      await takePicture(page, words.join('.'));
    }
    process.stdout.write(`${state.name}, ${screen}${dark ? ', dark' : ''}\n`);
  } finally {
    await context.close();
    await arrange.undo();
  }
};

const wanted = process.argv.slice(2);
const isWanted = ({ name }: State) => wanted.length === 0 || wanted.includes(name);

mkdirSync(folder, { recursive: true });
await buildWeb();
const stack = await startStack('screenshots');
const browser = await chromium.launch(await browserLaunch());
try {
  for (const states of [parentStates, adminStates]) {
    for (const state of states.filter(isWanted)) {
      for (const screen of ['phone', 'desktop'] as const) {
        for (const dark of [false, true]) {
          await photograph({ browser, stack, state, screen, dark }, states === parentStates).catch(
            (error: unknown) => {
              process.stderr.write(`${state.name}, ${screen}: ${String(error)}\n`);
              process.exitCode = 1;
            },
          );
        }
      }
    }
  }
} finally {
  await browser.close();
  await stack.stop();
}
