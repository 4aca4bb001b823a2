import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { startOfDay } from '../../packages/scheduling/src/index.ts';
import { notSignedIn } from '../src/complaints.ts';
import { timeZone } from '../src/openings.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';
import { addVisits } from '../src/visits.ts';

const t = adminTexts.reports;

/** A year of which no other test has anything. */
const range = '?from=2019-01-01&to=2019-12-31';

const openReports = async (page: Page, query = '') => {
  await signIn(page);
  await page.goto(`/admin/reports${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('who was served stands there in numbers, by kind and by month, and as a file', async ({
  page,
  stack,
}) => {
  await addVisits(stack, {
    startsAt: new Date(startOfDay('2019-03-01', timeZone).getTime() - 60_000).toISOString(),
    status: 'completed',
    students: [{ socks: 1200, shoes: 1 }, { socks: 7 }],
    others: ['brother'],
  });
  await addVisits(stack, { startsAt: '2019-05-03T15:00:00Z', status: 'completed', students: [{ coats: 2 }] });
  await addVisits(stack, { startsAt: '2019-05-03T15:20:00Z', status: 'booked', students: [{ coats: 50 }] });
  await openReports(page, range);

  const news = fill(t.news_other, { count: 4, days: 'January 1, 2019 to December 31, 2019' });
  await expect(page.getByRole('status').filter({ hasText: news })).toHaveCount(1);
  const served = page.getByRole('region', { name: t.served });
  await expect(served.getByText('3 students, 1 other person')).toBeVisible();
  await expect(rowOf(page, t.itemsByKind, t.items.socks)).toContainText('1,207');
  await expect(rowOf(page, t.itemsByKind, t.total)).toContainText('1,210');
  // A minute before March begins at the site.
  await expect(rowOf(page, t.peopleBy.month, 'February 2019')).toContainText('3');
  await expect(rowOf(page, t.peopleBy.month, 'March 2019')).toContainText('0');
  await expect(rowOf(page, t.peopleBy.month, 'May 2019')).toContainText('1');

  const saving = page.waitForEvent('download');
  await served.getByRole('link', { name: t.download.csv }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('clothes-closet-served-2019-01-01-to-2019-12-31.csv');
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines.find((line) => line.startsWith('2019-02'))).toBe('2019-02,1,2,1,3,1207,0,1,0,0,0,1208');
});

test('the sizes of those still to come are counted, and saved for Excel', async ({ page, stack }) => {
  await addVisits(stack, {
    startsAt: '2033-05-03T15:00:00Z',
    status: 'booked',
    students: [
      { shoeSize: 'Adult 6', underwearSize: 'Adult S' },
      { shoeSize: 'Youth 10', underwearSize: 'Adult S' },
      { shoeSize: null, underwearSize: null },
    ],
  });
  await openReports(page, '?from=2033-05-01&to=2033-05-31');
  await expect(page.getByText(t.nobodyTitle)).toBeVisible();
  const rows = page.getByRole('table', { name: t.sizesOf.shoes }).getByRole('row');
  await expect(rows).toHaveText([/Size/, /Youth 10.*1/, /Adult 6.*1/, new RegExp(`${t.unknownSize}.*1`)]);
  await expect(rowOf(page, t.sizesOf.underwear, 'Adult S')).toContainText('2');
  const saving = page.waitForEvent('download');
  await page.getByRole('region', { name: t.sizes }).getByRole('link', { name: t.download.xlsx }).click();
  expect((await saving).suggestedFilename()).toBe('clothes-closet-sizes-2033-05-01-to-2033-05-31.xlsx');
});

test('the days are chosen by keyboard, and stand in the address', async ({ page }) => {
  await openReports(page);
  const thisSemester = page.getByRole('button', { name: t.choices.thisSemester });
  await expect(thisSemester).toHaveAttribute('aria-pressed', 'true');
  await thisSemester.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t.choices.lastSemester })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page).toHaveURL(/\?from=\d{4}-0[17]-01&to=\d{4}-(06-30|12-31)$/);
  await page.goBack();
  await expect(thisSemester).toHaveAttribute('aria-pressed', 'true');

  await page.getByLabel(t.from).focus();
  await page.keyboard.type('02032019');
  await page.getByLabel(t.to).focus();
  await page.keyboard.type('02012019');
  await expect(page.getByLabel(t.to)).toHaveAccessibleDescription(t.beforeStart);
  await expect(page.getByRole('heading', { name: t.noRangeTitle })).toBeVisible();
  await page.getByLabel(t.to).fill('2019-02-05');
  await expect(page).toHaveURL(/\?from=2019-02-03&to=2019-02-05$/);
  await expect(page.getByText(t.nobodyTitle)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t.from)).toHaveValue('2019-02-03');
});
