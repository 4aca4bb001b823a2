import type { Page } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { notSignedIn } from '../src/complaints.ts';
import { datesIn, dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { timeZone } from '../src/openings.ts';
import { eventStartsOf, waitForMail } from '../src/outside.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.entry;
const dates = datesIn('en');

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

const open = async (page: Page) => {
  await signIn(page);
  await page.getByRole('link', { name: t.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  return bookingForm(page);
};

const chooseTime = async (page: Page, startsAt: string) => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });
  await page.getByLabel(adminTexts.reschedule.day, { exact: true }).fill(dayOf(startsAt));
  await page.getByLabel(adminTexts.reschedule.time, { exact: true }).fill(clock.format(Date.parse(startsAt)));
};

test('a family is booked into a taken time with a student nobody knows', async ({ page, stack, arrange }) => {
  const taken = await arrange.book();
  const guardian = newGuardian('ar');
  const form = await open(page);
  await page.getByLabel(t.language).selectOption('ar');
  await form.fillGuardian(guardian);
  await form.fillStudents(['NOBODY-1', 'NOBODY-2']);
  await chooseTime(page, taken.startsAt);
  await expect(page.getByText(adminTexts.reschedule.notFree)).toBeVisible();
  await page.getByRole('button', { name: t.save }).click();

  const name = `${guardian.firstName} ${guardian.lastName}`;
  const done = page.getByRole('heading', { name: fill(t.booked, { name }) });
  await expect(done).toBeVisible();
  await expect(done.locator('..')).toBeFocused();
  await expect
    .poll(() => eventStartsOf(stack, guardian.email))
    .toEqual([new Date(taken.startsAt).toISOString()]);
  const [mail] = await waitForMail(stack, guardian.email);
  expect(mail.subject).toContain('تم حجز موعدكم');
  await page.getByRole('link', { name: t.look }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('NOBODY-2').first()).toBeVisible();
  await expect(page.getByText(dates.dayAndYear(taken.startsAt)).first()).toBeVisible();
});

test('without a time a family joins the wait list, and the next one can be typed in', async ({
  page,
  stack,
}) => {
  const guardian = newGuardian();
  const form = await open(page);
  await form.fillGuardian(guardian);
  await form.fillStudents(['NOBODY-3']);
  await page.getByLabel(t.noTime).check();
  await page.getByRole('button', { name: t.saveWaiting }).click();
  const name = `${guardian.firstName} ${guardian.lastName}`;
  await expect(page.getByRole('heading', { name: fill(t.waiting, { name }) })).toBeVisible();
  const [waiting] = await stack.db.appointment.findMany({ where: { email: guardian.email } });
  expect(waiting).toMatchObject({ status: 'waitlisted', source: 'admin' });
  await page.getByRole('button', { name: t.another }).click();
  await expect(form.firstName).toHaveValue('');
});

test('what is missing is named with links to it, and a lost connection loses nothing', async ({
  page,
  stack,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/);
  const guardian = newGuardian();
  const form = await open(page);
  await page.getByRole('button', { name: t.save }).click();
  const alert = page.getByRole('alert').filter({ has: page.getByRole('link') });
  await alert.getByRole('link').last().click();
  await expect(page.getByLabel(adminTexts.reschedule.day, { exact: true })).toBeFocused();

  await form.fillGuardian(guardian);
  await form.fillStudents(['NOBODY-4']);
  await page.getByLabel(t.noTime).check();
  await page.route('**/api/admin/appointments', (route) => route.abort());
  await page.getByRole('button', { name: t.saveWaiting }).click();
  await expect(page.getByText(adminTexts.saving.failedTitle)).toBeVisible();
  await expect(form.firstName).toHaveValue(guardian.firstName);
  await page.unroute('**/api/admin/appointments');

  await page.getByRole('link', { name: adminTexts.frame.waitlist }).first().click();
  await page.getByRole('button', { name: adminTexts.leave.no }).click();
  await page.getByRole('button', { name: t.saveWaiting }).dblclick();
  await expect(page.getByRole('button', { name: t.another })).toBeVisible();
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});
