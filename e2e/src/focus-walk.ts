import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Stop } from './look.ts';

const source = readFileSync(join(import.meta.dirname, '../in-page/focus.ts'), 'utf8');
const expression = stripTypeScriptTypes(source);

/** Presses Tab from the top of the page to its end; all the stops, in order. */
export const walkFocus = async (page: Page): Promise<Stop[]> => {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(expression);
    if (!stop || stop.name === stops[0]?.name) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not lead to the end of the page.');
};

/** Lines need not be level to be one line. */
const lineHeight = 24;

/** Up again, and not to the head of the next column. */
const leadsBack = (stop: Stop, before: Stop | undefined): boolean =>
  before !== undefined && stop.top < before.top - lineHeight && stop.left < before.right;

/** What a reader at the keyboard would stumble over: stops that can't be seen, or lead back up the page. */
export const findLostFocus = (stops: readonly Stop[]): string[] =>
  stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    return [
      ...(stop.isInSight ? [] : [`${stop.name} is covered`]),
      ...(stop.isMarked ? [] : [`${stop.name} has no outline`]),
      ...(leadsBack(stop, before) ? [`${stop.name} is higher up than ${before?.name}`] : []),
    ];
  });
