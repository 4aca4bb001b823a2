import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const listOf = ({ violations }: Pick<AxeResults, 'violations'>): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}, at ${target.join(' ')} (${any[0]?.message ?? ''})`),
  );

/** Brought to a page once: a new language, size or scheme needs it no second time. */
const bringAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
};

/** What passes is not even listed: that halves the time. */
const analyze = async (page: Page, runOnly: string[]): Promise<string[]> => {
  await bringAxe(page);
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  return listOf(await page.evaluate<AxeResults>(`axe.run(document, ${options})`));
};

/** Everything axe knows of WCAG 2.2 AA and of good practice, as the page stands now. */
export const findBarriers = (page: Page): Promise<string[]> => analyze(page, standard);

/** Only what colours decide: all that a dark scheme can change. */
export const findWeakContrasts = (page: Page): Promise<string[]> => analyze(page, ['color-contrast']);

/** Nothing is so wide that one has to push the page sideways. */
export const expectToFit = async (page: Page, width: number): Promise<void> => {
  const message = `width of the page on a screen of ${width} pixels`;
  // Tables become cards a moment after the screen has become narrow.
  await expect.soft
    .poll(() => page.evaluate('document.documentElement.scrollWidth'), { message, timeout: 2000 })
    .toBe(width);
};
