import type { Page } from '@playwright/test';
import { notSignedIn } from '../src/complaints.ts';
import { dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.printing;
const path = '/api/admin/appointments/print';

/** The pages that a PDF has; each form of a small family is one. */
const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const searchFor = async (page: Page, name: string, count: number) => {
  await signIn(page);
  await page.goto(`/admin/appointments?name=${name}`);
  await expect(page.getByRole('checkbox')).toHaveCount(count);
};

const printButton = (page: Page, count: number) =>
  page.getByRole('button', { name: fill(t.printSelected, { count }) });

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('all that is found is selected, one is left out, and the others are printed', async ({
  page,
  arrange,
}) => {
  for (let family = 0; family < 3; family += 1) {
    await arrange.book({ guardian: newGuardian('en', { lastName: 'Printable' }) });
  }
  await searchFor(page, 'printable', 3);
  await expect(page.getByText(t.selectFirst)).toBeVisible();
  await expect(printButton(page, 0)).toHaveAttribute('aria-disabled', 'true');

  await page.getByRole('button', { name: t.selectAll, exact: true }).click();
  await page.getByRole('checkbox').first().uncheck();
  await expect(page.getByText(fill(t.selected_other, { count: 2 }))).toBeVisible();
  const printed: Buffer[] = [];
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    printed.push(await response.body());
    await route.fulfill({ response });
  });
  await printButton(page, 2).click();
  await expect(page.getByRole('heading', { name: fill(t.readyTitle_other, { count: 2 }) })).toBeVisible();
  await expect(page.getByRole('link', { name: t.open })).toHaveAttribute('href', /^blob:/);
  expect(printed.map(countPages)).toEqual([2]);

  await page.getByRole('button', { name: t.unselectAll }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('the box is pressed, not the row below it, and coming back finds the selection', async ({
  page,
  arrange,
}) => {
  const guardian = newGuardian('es', { lastName: 'Selectable' });
  await arrange.book({ guardian });
  await searchFor(page, 'selectable', 1);
  const box = page.getByRole('checkbox', { name: `${guardian.firstName} Selectable` });
  await box.check();
  await page.getByRole('link', { name: `${guardian.firstName} Selectable` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Selectable');
  await page.goBack();
  await expect(box).toBeChecked();
  await expect(printButton(page, 1)).toHaveAttribute('aria-disabled', 'false');
});

test('what went wrong is said, and printing can be tried again', async ({ page, arrange, complaints }) => {
  complaints.allow(/ERR_FAILED/);
  await arrange.book({ guardian: newGuardian('fr', { lastName: 'Retried' }) });
  await searchFor(page, 'retried', 1);
  await page.getByRole('checkbox').check();
  await page.route(`**${path}`, (route) => route.abort());
  await printButton(page, 1).click();
  await expect(page.locator(':focus')).toContainText(t.failedTitle);
  await expect(page.getByText(t.failures.network)).toBeVisible();

  await page.unroute(`**${path}`);
  await printButton(page, 1).click();
  await expect(page.getByRole('heading', { name: t.readyTitle_one })).toBeVisible();
});

test('the day sheet of a day that is searched for is a page of its own', async ({ page, arrange }) => {
  const { startsAt = '' } = await arrange.book();
  const date = dayOf(startsAt);
  await signIn(page);
  await page.goto(`/admin/appointments?date=${date}`);
  const href = await page.getByRole('link', { name: t.daySheetNewTab }).getAttribute('href');
  expect(href).toBe(`/api/admin/day-sheet?date=${date}`);
  const sheet = await page.request.get(href ?? '');
  expect(sheet.headers()['content-type']).toBe('application/pdf');
  expect(countPages(await sheet.body())).toBeGreaterThan(0);
});
