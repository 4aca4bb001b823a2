/**
 * The pictures of docs/volunteers-guide.md and the README, made anew: node e2e/src/guide-pictures.ts [name …].
 * They show the day and the hour they are made at; in the closet's afternoon (America/Chicago) some families have
 * been and some are still to come. Look at each before you commit it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { browserLaunch } from './browser.ts';
import buildWeb from './build-web.ts';
import { guidePictures, type Picture } from './guide-scenes.ts';
import { timeZone } from './openings.ts';
import { signIn } from './sign-in.ts';
import { type Stack, startStack } from './stack.ts';

const folder = join(import.meta.dirname, '../../docs/images');

/** Believable from the first picture on: families, and no mail on its way any more. */
const furnish = async ({ addFamilies, db }: Stack) => {
  await addFamilies();
  const underWay = () => db.message.count({ where: { state: { in: ['waiting', 'sending'] } } });
  await expect.poll(underWay, { timeout: 120_000 }).toBe(0);
};

/** The part shown, within what is on the screen. */
const take = async (page: Page, { name, screen, margin = 0, height = screen.height, show }: Picture) => {
  await page.setViewportSize(screen);
  const box = await (await show({ page, stack })).boundingBox();
  if (!box) throw new Error(`${name} shows nothing`);
  const clip = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: Math.min(box.height + 2 * margin, height),
  };
  await page.screenshot({ path: join(folder, `${name}.png`), clip });
  process.stdout.write(`${name}\n`);
};

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Picture) => wanted.length === 0 || wanted.includes(name);

mkdirSync(join(folder, 'guide'), { recursive: true });
await buildWeb();
const stack = await startStack('guide-pictures');
const browser = await chromium.launch(await browserLaunch());
try {
  await furnish(stack);
  const context = await browser.newContext({
    baseURL: stack.siteUrl,
    locale: 'en-US',
    timezoneId: timeZone,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await signIn(page);
  for (const picture of guidePictures.filter(isWanted)) await take(page, picture);
} finally {
  await browser.close();
  await stack.stop();
}
