import type { Page } from '@playwright/test';
import { expectToFit, findBarriers, findWeakContrasts } from '../src/barriers.ts';
import { parentStates } from '../src/parent-states.ts';
import { narrow, sizes, tall } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { languages } from '../src/texts.ts';

// A trace would hold all of axe once for each time it looks.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });
test.describe.configure({ timeout: 120_000 });

const turnTo = async (page: Page, { code, name }: { code: string; name: string }) => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', code);
};

const expectNoBarriers = async (page: Page, place: string) => {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await findBarriers(page), `${place}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findWeakContrasts(page), `${place}, dark`).toEqual([]);
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
      await page.setViewportSize(narrow);
      await turnTo(page, language);
      await expectToFit(page, narrow.width);
      for (const [screen, size] of Object.entries(sizes)) {
        await page.setViewportSize(tall(size));
        await expectNoBarriers(page, `${language.code}, ${screen}`);
      }
    }
  });
}
