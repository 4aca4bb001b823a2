import { expectToFit, findBarriers, findWeakContrasts } from '../src/barriers.ts';
import { readLook } from '../src/letter-look.ts';
import { narrow, sizes, tall } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { languages } from '../src/texts.ts';

test.use({ trace: 'off' });

/** Where the landmarks are is the mail program's, whose page it is. */
const isOfMails = (barrier: string): boolean => !/^(region|landmark-one-main)/.test(barrier);

for (const { code } of languages) {
  test(`every email in ${code} fits a phone, can be read light and dark, and begins where its language does`, async ({
    page,
    stack,
  }) => {
    const gallery = await page.request.get(`${stack.inbox.url}/gallery?locale=${code}`);
    const sources = [...(await gallery.text()).matchAll(/<iframe src="([^"]+)"/g)].map(
      ([, source = '']) => source,
    );
    expect(sources).toHaveLength(6);

    for (const source of sources) {
      await test.step(source, async () => {
        const answer = await page.request.get(`${stack.inbox.url}${source}`);
        await page.setViewportSize(narrow);
        await page.setContent(await answer.text());
        await expectToFit(page, narrow.width);
        await page.setViewportSize(tall(sizes.phone));

        const { texts } = await readLook(page);
        const [largest, next] = texts.toSorted((one, other) => other.size - one.size);
        expect(largest?.size).toBeGreaterThanOrEqual(26);
        expect(next?.size).toBeLessThanOrEqual(20);
        // In the box of the date, or outside of it.
        for (const { words, inset } of texts) expect([29, 45], words).toContain(inset);

        const button = await page.locator('.button a').boundingBox();
        expect(button?.height).toBeGreaterThanOrEqual(44);
        expect(button?.width).toBeGreaterThanOrEqual(44);

        expect.soft((await findBarriers(page)).filter(isOfMails), source).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await findWeakContrasts(page), `${source}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      });
    }
  });
}

test('the gallery is walked through by keyboard and links, without a script', async ({ browser, stack }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.phone });
  const page = await context.newPage();
  await page.goto(`${stack.inbox.url}/gallery`);
  await page.getByRole('link', { name: 'ar', exact: true }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(6);
  await page.getByRole('link', { name: 'offered', exact: true }).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(4);
  const arabic = page.getByRole('article').filter({ hasText: 'offered · ar' });
  await expect(arabic.frameLocator('iframe').getByRole('link', { name: 'الرد بنعم أو لا' })).toBeVisible();
  await arabic.getByText('Text message').press('Enter');
  await expect(arabic.getByText('Riverbend Clothes Closet: لدينا موعد لكم')).toBeVisible();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sizes.phone.width);
  await context.close();
});

test('the gallery has no barrier of its own', async ({ page, stack }) => {
  await page.goto(stack.inbox.url);
  await page.getByRole('link', { name: 'Every message, in every language' }).click();
  await expect(page.getByRole('article')).toHaveCount(6);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findWeakContrasts(page)).toEqual([]);
});
