import type { Page } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { timeZone } from '../src/openings.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, bookingTexts } from '../src/texts.ts';

const t = adminTexts.settings;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: t.save }).click();
const isOpen = (page: Page) => page.getByRole('switch', { name: t.booking.bookingsOpen });

test.beforeEach(async ({ page, arrange, complaints }) => {
  complaints.allow(notSignedIn);
  await arrange.keepSettings();
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.settings }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
});

test('a longer appointment changes the times that families see, at once', async ({ page, arrange }) => {
  const before = (await arrange.freeSlots()).length;
  await field(page, t.times.slotMinutes).fill('60');
  await expect(page.getByText(t.unsaved)).toBeVisible();
  await save(page);
  await expect(page.getByRole('heading', { name: t.saved })).toBeVisible();
  await expect(page.getByText(t.unsaved)).toHaveCount(0);
  const after = await arrange.freeSlots();
  expect(after.length).toBeLessThan(before);
  expect(Date.parse(after[0]?.endsAt ?? '') - Date.parse(after[0]?.startsAt ?? '')).toBe(60 * 60_000);
});

test('booking is closed to families and opened again', async ({ page }) => {
  await isOpen(page).uncheck();
  await expect(page.getByText(t.booking.off)).toBeVisible();
  await save(page);
  await expect(page.getByRole('heading', { name: t.saved })).toBeVisible();
  await bookingForm(page).open();
  await expect(page.getByRole('heading', { name: bookingTexts('en').closed.title })).toBeVisible();

  await page.goto('/admin/settings');
  await isOpen(page).check();
  await save(page);
  await expect(page.getByRole('heading', { name: t.saved })).toBeVisible();
  await bookingForm(page).open();
  await expect(bookingForm(page).times.first()).toBeVisible();
});

test('mistakes are told at their fields and in one place, and nothing is saved', async ({
  page,
  stack,
  complaints,
}) => {
  complaints.allow(refusal(400, '/api/admin/settings'));
  const before = await stack.db.setting.findMany();
  await field(page, t.times.stations).fill('');
  await field(page, t.site.facebookUrl).fill('javascript:alert(1)');
  await save(page);
  await expect(field(page, t.times.stations)).toBeFocused();
  await expect(field(page, t.times.stations)).toHaveAccessibleDescription(
    `${t.errors.stations} ${t.times.stationsHint}`,
  );
  await page.getByRole('alert').getByRole('link', { name: t.errors.facebookUrl }).click();
  await expect(field(page, t.site.facebookUrl)).toBeFocused();

  await field(page, t.times.stations).fill('2');
  await field(page, t.site.facebookUrl).fill('https://www.facebook.com/closet');
  await field(page, t.site.timeZone).fill('America/Gotham');
  await save(page);
  await expect(field(page, t.site.timeZone)).toHaveAccessibleDescription(new RegExp(t.errors.timeZone));
  await expect(field(page, t.site.timeZone)).toBeFocused();
  expect(await stack.db.setting.findMany()).toEqual(before);

  await page.getByRole('button', { name: t.undo }).click();
  await expect(field(page, t.site.timeZone)).toHaveValue(timeZone);
  await expect(page.getByRole('alert').filter({ hasText: t.errors.timeZone })).toHaveCount(0);
});

test('what another admin has saved meanwhile stays, and leaving with changes asks first', async ({
  page,
  arrange,
}) => {
  await arrange.changeSettings({ minimumNoticeMinutes: 90 });
  await field(page, t.site.phone).fill('+1 512-555-0199');
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.evaluate('window.location.reload()').catch(() => {});
  await expect.poll(() => asked).toBe('beforeunload');
  await expect(field(page, t.site.phone)).toHaveValue('+1 512-555-0199');

  await save(page);
  await expect(page.getByRole('heading', { name: t.saved })).toBeVisible();
  await expect(field(page, t.times.minimumNoticeMinutes)).toHaveValue('90');
  await page.reload();
  await expect(field(page, t.site.phone)).toHaveValue('+1 512-555-0199');
});

test('the way to the texts asks first where something is not saved', async ({ page }) => {
  await field(page, t.times.slotMinutes).fill('45');
  await page.getByRole('link', { name: t.texts }).click();
  await expect(page.getByText(adminTexts.leave.lost)).toBeVisible();
  await page.getByRole('button', { name: adminTexts.leave.no }).click();
  await expect(field(page, t.times.slotMinutes)).toHaveValue('45');
  await page.getByRole('button', { name: t.undo }).click();
  await page.getByRole('link', { name: t.texts }).click();
  await expect(page).toHaveURL(/\/locales$/);
});
