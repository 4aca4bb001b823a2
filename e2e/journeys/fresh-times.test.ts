import { bookingForm } from '../src/booking-form.ts';
import { datesIn } from '../src/dates.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');

test('times that others took meanwhile are announced once, and not in a language of before', async ({
  page,
  arrange,
}) => {
  await page.clock.install();
  const form = bookingForm(page);
  await form.open();
  await expect(form.times.first()).toBeVisible();
  const shown = await form.times.count();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await arrange.book({ startsAt });

  await page.clock.fastForward('01:01');
  const times = fill(t.time.times_other, { count: shown - 1 });
  const news = page.getByText(fill(t.time.nowFree, { day: datesIn('en').day(startsAt), times }), {
    exact: true,
  });
  await expect(page.getByRole('status').filter({ has: news })).toHaveCount(1);
  await expect(form.times).toHaveCount(shown - 1);

  const said = await news.elementHandle();
  const asked = page.waitForResponse('**/api/availability');
  await page.clock.fastForward('01:01');
  await asked;
  expect(await said?.evaluate((element) => element.isConnected)).toBe(true);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(news).toHaveCount(0);
});

test('a page that takes long to load says so', async ({ page }) => {
  await page.clock.install();
  await page.route('**/api/site', () => {});
  await page.goto('/?lang=en');
  await page.clock.fastForward('00:01');
  await expect(page.getByRole('status').filter({ hasText: t.site.loading })).toHaveCount(1);
  await page.clock.fastForward('00:06');
  await expect(page.getByRole('status').filter({ hasText: t.states.slow })).toHaveCount(1);
});
