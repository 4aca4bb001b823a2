import type { Page } from '@playwright/test';
import { expectToFit, findBarriers, findWeakContrasts } from '../src/barriers.ts';
import { parentStates } from '../src/parent-states.ts';
import { narrow, sizes, tall } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { languages } from '../src/texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const turnTo = async (page: Page, { code, name }: { code: string; name: string }) => {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', code);
};

for (const { name, show, noise = [] } of parentStates) {
  test(`${name}: no barrier in any language, on phone and computer, light and dark`, async ({
    page,
    stack,
    arrange,
    complaints,
  }) => {
    complaints.allow(...noise);
    for (const [screen, size] of Object.entries(sizes)) {
      await page.setViewportSize(tall(size));
      await show({ page, stack, arrange });
      for (const language of languages) {
        await turnTo(page, language);
        const place = `${language.code}, ${screen}`;
        expect.soft(await findBarriers(page), `${place}, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await findWeakContrasts(page), `${place}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        if (screen === 'desktop') continue;
        await page.setViewportSize(narrow);
        await expectToFit(page, narrow.width);
        await page.setViewportSize(tall(size));
      }
      await page.evaluate('sessionStorage.clear()');
      await page.unrouteAll();
      await arrange.undo();
    }
  });
}
