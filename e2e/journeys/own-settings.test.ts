import type { Locator, Page } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

const styleOf = (part: Locator, property: string): Promise<string> =>
  part.evaluate(
    (element, name) =>
      element.ownerDocument.defaultView?.getComputedStyle(element).getPropertyValue(name) ?? '',
    property,
  );

const backgroundOf = (part: Locator) => styleOf(part, 'background-color');
const outlineOf = (part: Locator) => styleOf(part, 'outline-style');

test('with colours of the reader’s own, what is chosen and where one is can still be told', async ({
  page,
  arrange,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const form = bookingForm(page);
  const [first = '', second = ''] = await arrange.slotsOfOneDay(2);
  await form.open();
  await form.chooseTime(first);
  await page.getByRole('switch', { name: t.time.showCalendar }).check();
  const label = (startsAt: string) => page.locator('label').filter({ has: form.time(startsAt) });
  const slots = page
    .getByRole('region', { name: t.time.calendarLabel })
    .getByRole('button', { name: /\d:\d\d/ });
  const days = page.getByRole('group', { name: t.time.day }).locator('label');
  const pairs: [chosen: Locator, other: Locator][] = [
    [page.getByRole('button', { name: 'English' }), page.getByRole('button', { name: 'Español' })],
    [days.nth(0), days.nth(1)],
    [label(first), label(second)],
    [slots.nth(0), slots.nth(1)],
  ];
  for (const [chosen, other] of pairs) expect(await backgroundOf(chosen)).not.toBe(await backgroundOf(other));
  const toggle = page.getByRole('switch', { name: t.time.showCalendar });
  const on = await backgroundOf(toggle);
  await toggle.uncheck();
  expect(await backgroundOf(toggle)).not.toBe(on);

  await form.time(first).focus();
  await page.keyboard.press('ArrowRight');
  expect(await outlineOf(label(second))).toBe('solid');
  expect(await outlineOf(label(first))).toBe('none');
});

const countMovements = (page: Page) => page.evaluate('document.getAnimations().length');

test('nothing moves for whom movement is too much', async ({ page }) => {
  await page.route('**/api/site', () => {});
  await page.goto('/?lang=en');
  await expect(page.getByRole('status').filter({ hasText: t.site.loading })).toHaveCount(1);
  expect(await countMovements(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await countMovements(page)).toBe(0);
});
