import type { Page } from '@playwright/test';
import { findBarriers } from '../src/barriers.ts';
import { lookOver } from '../src/look-over.ts';
import { parentStates, type State } from '../src/parent-states.ts';
import { narrow, sizes, tall } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { withTextSpacing } from '../src/text-spacing.ts';
import { type LanguageCode, languages } from '../src/texts.ts';
import { findEnglish, findHoles, findNameless } from '../src/wording.ts';

// A trace would hold all of axe once for each page it looks at.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });
test.describe.configure({ timeout: 120_000 });

/**
 * Axe is slow, and what it finds hangs on the language, or on the size and the scheme: each state is seen in each
 * language once and, between them, in each size and scheme.
 */
const screenOf: Record<LanguageCode, { size: keyof typeof sizes; colorScheme: 'light' | 'dark' }> = {
  en: { size: 'phone', colorScheme: 'light' },
  es: { size: 'desktop', colorScheme: 'dark' },
  ar: { size: 'phone', colorScheme: 'dark' },
  fr: { size: 'desktop', colorScheme: 'light' },
};

const turnTo = async (page: Page, { code, name }: { code: string; name: string }) => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', code);
};

const expectWords = async (page: Page, code: LanguageCode, { showsEveryText }: State) => {
  const snapshot = await page.locator('body').ariaSnapshot();
  expect.soft(findNameless(snapshot), `${code}: what has no name`).toEqual([]);
  if (showsEveryText) return;
  expect.soft(findHoles(snapshot), `${code}: texts that are missing`).toEqual([]);
  expect.soft(findEnglish(snapshot, code), `${code}: left in English`).toEqual([]);
};

/** On the smallest screen, with the page's own spacing of text and with a reader's. */
const expectRoom = async (page: Page, code: LanguageCode) => {
  await page.setViewportSize(narrow);
  const roomy = { width: narrow.width, smallTargets: [], cutTexts: [] };
  await expect.soft
    .poll(() => lookOver(page), { message: `${code}, 320 pixels`, timeout: 2000 })
    .toEqual(roomy);
  await withTextSpacing(page, async () =>
    expect.soft(await lookOver(page), `${code}, 320 pixels, text spaced out`).toEqual(roomy),
  );
};

for (const state of parentStates) {
  test(`${state.name}: no barrier in any language, on phone and computer, light and dark`, async ({
    page,
    stack,
    arrange,
    complaints,
  }) => {
    complaints.allow(...(state.noise ?? []));
    await page.setViewportSize(sizes.phone);
    await state.show({ page, stack, arrange });
    for (const language of languages) {
      await turnTo(page, language);
      await expectWords(page, language.code, state);
      await expectRoom(page, language.code);
      const { size, colorScheme } = screenOf[language.code];
      await page.setViewportSize(tall(sizes[size]));
      await page.emulateMedia({ colorScheme });
      expect.soft(await findBarriers(page), `${language.code}, ${size}, ${colorScheme}`).toEqual([]);
    }
  });
}
