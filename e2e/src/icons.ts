/**
 * The icons of the installed site, drawn from apps/web/public/icon.svg by the browser of the journeys:
 * node e2e/src/icons.ts. To be run again, and looked at, when the mark changes.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserLaunch } from './browser.ts';

const folder = join(import.meta.dirname, '../../apps/web/public');
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8');

/** Systems that cut icons to their own shape need colour up to the edge, and the mark well within a circle. */
const filled = mark.replace(' rx="8"', '').replace(/<path[\s\S]*?\/>/, (path) => {
  const [share, offset] = [0.8, 3.2];
  return `<g transform="translate(${offset} ${offset}) scale(${share})">${path}</g>`;
});

const icons = [
  { name: 'icon-192', size: 192, drawing: mark },
  { name: 'icon-512', size: 512, drawing: mark },
  { name: 'icon-maskable-512', size: 512, drawing: filled },
  { name: 'apple-touch-icon', size: 180, drawing: filled },
];

mkdirSync(join(folder, 'icons'), { recursive: true });
const browser = await chromium.launch(await browserLaunch());
try {
  const page = await browser.newPage();
  for (const { name, size, drawing } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: join(folder, 'icons', `${name}.png`), omitBackground: true });
    process.stdout.write(`${name}.png\n`);
  }
} finally {
  await browser.close();
}
