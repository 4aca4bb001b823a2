import type { Browser, Page } from '@playwright/test';
import { numberOf, studentName } from '../src/appointment-page.ts';
import { bookingForm } from '../src/booking-form.ts';
import { notSignedIn } from '../src/complaints.ts';
import { dayOf } from '../src/dates.ts';
import { chooseCsv, replaceList } from '../src/district-list.ts';
import { type Guardian, newGuardian } from '../src/families.ts';
import { signIn } from '../src/sign-in.ts';
import type { Stack } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill, adminTexts as t } from '../src/texts.ts';

const studentIds = ['730411', '730412'];

/** On a device of her own. */
const bookAsParent = async (browser: Browser, baseURL: string, guardian: Guardian, startsAt: string) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const form = bookingForm(page);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bookingTexts('en').ticket.bookedTitle);
  await context.close();
};

/** The pages of a PDF that the page is given; a small family has one. */
const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** The day has come and the family has been there. */
const letTheVisitPass = async ({ db }: Stack, email: string) => {
  const endsAt = new Date(Date.now() - 60_000);
  const startsAt = new Date(endsAt.getTime() - 20 * 60_000);
  await db.appointment.updateMany({ where: { email }, data: { startsAt, endsAt } });
};

const factOf = (page: Page, term: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('+ dd');

const goTo = async (page: Page, entry: 'dashboard' | 'appointments' | 'reports' | 'eligibleStudents') => {
  await page
    .getByRole('navigation', { name: t.frame.menu })
    .getByRole('link', { name: t.frame[entry] })
    .click();
};

test('from the district’s list over a family’s visit to the report for the PTA', async ({
  page,
  browser,
  stack,
  arrange,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.allow(notSignedIn);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const guardian = newGuardian('en');
  const name = `${guardian.firstName} ${guardian.lastName}`;

  await test.step('the list is uploaded', async () => {
    await signIn(page);
    await goTo(page, 'eligibleStudents');
    await chooseCsv(
      page,
      studentIds.map((id) => `Pecan Grove Elementary,${id},3,Free`),
    );
    await replaceList(page);
  });

  await test.step('a parent books', () => bookAsParent(browser, stack.siteUrl, guardian, startsAt));

  await test.step('the day sheet and the form are printed', async () => {
    await goTo(page, 'appointments');
    await page.getByLabel(t.appointments.date).fill(dayOf(startsAt));
    await expect(page.getByRole('link', { name })).toBeVisible();
    const sheet = page.getByRole('link', { name: t.printing.daySheet });
    const answer = await page.request.get((await sheet.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect(countPages(await answer.body())).toBe(1);

    const forms = page.waitForResponse('**/api/admin/appointments/print');
    await page.getByRole('button', { name: t.printing.selectAll, exact: true }).click();
    await page.getByRole('button', { name: fill(t.printing.printSelected, { count: 1 }) }).click();
    expect((await forms).status()).toBe(200);
    await expect(page.getByRole('heading', { name: t.printing.readyTitle_one })).toBeVisible();
  });

  await test.step('after the visit the numbers are entered, from the page of the day', async () => {
    await letTheVisitPass(stack, guardian.email);
    await goTo(page, 'dashboard');
    await page.getByRole('link', { name: fill(t.dashboard.entry.enterFor, { name }) }).click();
    const [first = '', second = ''] = studentIds.map(studentName);
    await numberOf(page, 'socks', first).fill('7');
    await numberOf(page, 'shoes', first).fill('1');
    await numberOf(page, 'coats', second).fill('2');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: t.dataEntry.savedTitle })).toBeVisible();
  });

  await test.step('the page of the day shows it', async () => {
    await goTo(page, 'dashboard');
    await expect(page.getByText(t.dashboard.doing.nothing)).toBeVisible();
    await expect(factOf(page, t.dashboard.numbers.appointments)).toHaveText('1');
    await expect(factOf(page, t.dashboard.numbers.students)).toHaveText('2');
    await expect(factOf(page, t.dashboard.numbers.totalItems)).toHaveText('10');
    await expect(factOf(page, t.dashboard.numbers.upcoming)).toHaveText('0');
  });

  await test.step('and the report, whose sizes need nobody any more', async () => {
    await goTo(page, 'reports');
    const items = page.getByRole('table', { name: t.reports.itemsByKind }).getByRole('row');
    await expect(items.filter({ hasText: t.reports.items.socks })).toContainText('7');
    await expect(items.filter({ hasText: t.reports.total })).toContainText('10');
    await expect(page.getByText(t.reports.noSizesTitle)).toBeVisible();
  });

  await test.step('and the activity tells who did it, and names nobody of the family', async () => {
    const entries = await stack.db.auditEntry.findMany({ orderBy: { at: 'desc' }, take: 5 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['appointment.items_saved', 'appointments.printed', 'day_sheet.printed']),
    );
    expect(JSON.stringify(entries)).not.toContain(guardian.lastName);
  });
});
