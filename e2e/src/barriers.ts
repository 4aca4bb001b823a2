import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standard = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;

const listOf = ({ violations }: Found): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}, at ${target.join(' ')} (${any[0]?.message ?? ''})`),
  );

/** What passes is not even listed: that halves the time. Our pages have no frames, so the quick mode sees all. */
const analyze = async (page: Page, runOnly: string[]): Promise<string[]> =>
  listOf(
    await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly, resultTypes: ['violations'] })
      .analyze(),
  );

/** Everything axe knows of WCAG 2.2 AA, as the page stands now. */
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
