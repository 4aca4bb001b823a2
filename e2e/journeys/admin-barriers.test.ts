import { adminStates } from '../src/admin-states.ts';
import { expectToFit, findBarriers, findWeakContrasts } from '../src/barriers.ts';
import { narrow, sizes, tall } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';

// A trace would hold all of axe once for each time it looks.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });

for (const { name, show, noise = [] } of adminStates) {
  test(`${name}: no barrier on phone and computer, light and dark`, async ({
    page,
    stack,
    arrange,
    complaints,
  }) => {
    complaints.allow(...noise);
    await page.setViewportSize(tall(sizes.desktop));
    await show({ page, stack, arrange });
    // The pages follow their window, so one showing does for every size.
    for (const [screen, size] of Object.entries(sizes)) {
      await page.setViewportSize(tall(size));
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await findBarriers(page), `${screen}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await findWeakContrasts(page), `${screen}, dark`).toEqual([]);
    }
    await page.setViewportSize(narrow);
    await expectToFit(page, narrow.width);
  });
}
