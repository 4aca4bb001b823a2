import { expect, test } from '../src/test.ts';
import { bookingTexts, localesTexts as t } from '../src/texts.ts';

const title = 'page.title';

test('every text stands there in every language, for everybody, and can be searched', async ({ page }) => {
  await page.goto('/locales');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  for (const language of ['en', 'es', 'ar', 'fr'] as const) {
    await expect(card.getByText(bookingTexts(language).page.title, { exact: true })).toBeVisible();
  }
  await expect(
    card.getByText(bookingTexts('ar').page.title).locator('xpath=ancestor::dd/parent::*'),
  ).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText(t.complete)).toBeVisible();

  await page.getByLabel(t.query).fill('ELEGIR');
  await expect(card).toHaveCount(0);
  await page.getByLabel(t.query).fill('nowhere to be found');
  await expect(page.getByRole('heading', { name: t.nothingTitle })).toBeVisible();
  await page.getByRole('button', { name: t.clear }).click();
  await expect(card).toBeVisible();
  await page.getByRole('switch', { name: t.onlyMissing }).check();
  await expect(page.getByRole('heading', { name: t.noneMissingTitle })).toBeVisible();
});

test('a text that is missing in a language is marked', async ({ page }) => {
  const french = bookingTexts('fr').page.title;
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(french, '') });
  });
  await page.goto('/locales?lang=en');
  await page.getByRole('switch', { name: t.onlyMissing }).check();
  await expect(page.getByRole('listitem').getByRole('heading')).toHaveText([title]);
  const gap = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await expect(gap.getByText(t.missing, { exact: true })).toHaveCount(1);
});

test('in an Arabic visit the page stays in English, left to right, on the smallest screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/locales?lang=ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(t.title);
  await expect(heading).toHaveCSS('direction', 'ltr');
});
