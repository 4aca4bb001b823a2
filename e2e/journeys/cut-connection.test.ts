import type { Page, Route } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { datesIn } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { loseAnswers } from '../src/lose-answers.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');
const dates = datesIn('en');

/** What the booking page has left on the device. */
const keptOnDevice = (page: Page) =>
  page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('booking'))");

test('a connection that breaks after the booking was made does not lead to a second one', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(2);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const keys = await loseAnswers(page, '**/api/appointments', 'first');
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);

  await test.step('the page is loaded again, and by then no time is free any more, least of all this one', async () => {
    await arrange.fillAllTimes();
    await page.reload();
    await expect(page.getByText(t.draft.keptTitle)).toBeVisible();
    await expect(form.email).toHaveValue(guardian.email);
    await expect(form.studentId(2)).toHaveValue(studentIds[1] ?? '');
    const held = fill(t.time.held, { day: dates.day(startsAt), time: dates.time(startsAt) });
    await expect(page.getByText(held)).toBeVisible();
  });

  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(keys[0]).toBeTruthy();
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
  expect(await stack.db.message.count({ where: { appointment: { email: guardian.email } } })).toBe(1);
  expect(await keptOnDevice(page)).toEqual([]);
});

test('who turns the page to another language after the answer was lost is told of the booking, not refused', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await loseAnswers(page, '**/api/appointments', 'first');
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);

  const arabic = bookingTexts('ar');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.getByRole('alert')).toContainText(arabic.errors.networkTitle);
  await bookingForm(page, 'ar').submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabic.ticket.bookedTitle);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});

test('a number of another country stays the same while there is no connection', async ({
  page,
  stack,
  context,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/);
  const form = bookingForm(page);
  const guardian = newGuardian('en', { phone: '+52 55 1234 5678' });
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await loseAnswers(page, '**/api/appointments', 'first');
  await form.open();
  await form.fillGuardian(guardian);
  await expect(form.phone).toHaveValue('55 1234 5678');
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.errors.networkTitle);
  await context.setOffline(true);
  await form.submit.click();
  await expect(alert).toContainText(t.errors.networkTitle);
  await context.setOffline(false);
  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(await stack.db.appointment.findMany({ where: { email: guardian.email } })).toMatchObject([
    { phone: '+525512345678' },
  ]);
});

test('a place on the wait list whose answer was lost is not taken twice either', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const form = bookingForm(page);
  const guardian = newGuardian();
  const keys = await loseAnswers(page, '**/api/waitlist', 'first');
  await arrange.fillAllTimes();
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.join.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);
  await arrange.undo();
  await page.reload();
  await expect(page.getByText(t.waitlist.chosenText)).toBeVisible();
  await form.join.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.waitlistedTitle);
  expect(keys[0]).toBeTruthy();
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
  expect(await keptOnDevice(page)).toEqual([]);
});

test('what was written is there in another tab, until somebody clears it', async ({
  page,
  context,
  arrange,
}) => {
  const guardian = newGuardian();
  const first = bookingForm(page);
  await first.open();
  await first.fillGuardian(guardian);
  await first.studentId(1).fill((await arrange.admitStudents(1))[0] ?? '');
  await page.close();

  const tab = await context.newPage();
  const form = bookingForm(tab);
  const clear = tab.getByRole('button', { name: t.draft.clear });
  await form.open();
  await expect(form.email).toHaveValue(guardian.email);
  await clear.first().click();
  await tab.getByRole('button', { name: t.draft.no }).click();
  await expect(clear.first()).toBeFocused();
  await expect(form.email).toHaveValue(guardian.email);

  await clear.last().click();
  await tab.getByRole('button', { name: t.draft.yes }).click();
  await expect(tab.getByRole('status').filter({ hasText: t.draft.cleared })).toHaveCount(1);
  await expect(form.firstName).toBeFocused();
  for (const field of [form.firstName, form.email, form.phone, form.studentId(1)])
    await expect(field).toHaveValue('');
  await expect(tab.getByText(t.draft.keptTitle)).toHaveCount(0);
  await expect(clear).toHaveCount(0);
  expect(await keptOnDevice(tab)).toEqual([]);
  await tab.reload();
  await expect(form.email).toHaveValue('');
});

test('what was written and sent without an answer is gone from the device after a day, whichever page is opened', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const form = bookingForm(page);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await page.route('**/api/appointments', (route) => route.abort('connectionreset'));
  await form.open();
  await form.fillGuardian(newGuardian());
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);
  expect(await keptOnDevice(page)).toHaveLength(2);

  await page.clock.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
  await page.goto('/thank-you');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.nothingTitle);
  expect(await keptOnDevice(page)).toEqual([]);
});

test('an answer that does not come is spoken of, then given up, and can be asked for again', async ({
  page,
  stack,
  arrange,
}) => {
  await page.clock.install();
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await page.route('**/api/appointments', () => {});
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('button', { name: t.bar.booking })).toBeVisible();
  await page.clock.fastForward('00:06');
  await expect(page.getByRole('status').filter({ hasText: t.states.slow })).toBeVisible();
  await page.clock.fastForward('00:30');
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);
  await expect(page.getByText(t.states.slow)).toHaveCount(0);

  await page.unroute('**/api/appointments');
  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});

test('without a connection a language that was not here before says so, and comes when there is one', async ({
  page,
  context,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await bookingForm(page).open();
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: t.states.offline })).toBeVisible();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('alert')).toHaveText(t.site.languageFailed);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.setOffline(false);
  await expect(page.getByText(t.states.offline)).toHaveCount(0);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText(t.site.languageFailed)).toHaveCount(0);
});

test('a language that could not be fetched comes with the second try, and nothing written is lost', async ({
  page,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/);
  const form = bookingForm(page);
  await form.open();
  await form.firstName.fill('Rosa');
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('alert')).toHaveText(t.site.languageFailed);
  await page.unroute('**/assets/*.js');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(bookingForm(page, 'fr').firstName).toHaveValue('Rosa');
});

test('of two languages asked for in a row the last one stays, though the first comes later', async ({
  page,
}) => {
  const form = bookingForm(page);
  await form.open();
  const slow: Route[] = [];
  await page.route('**/assets/booking-*.js', (route) => void slow.push(route));
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect.poll(() => slow.length).toBe(1);
  await page.getByRole('button', { name: 'English' }).click();
  await slow[0]?.continue();
  // Here for this test, they are here for the app, too.
  await page.evaluate((address) => import(address), slow[0]?.request().url() ?? '');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.unroute('**/assets/booking-*.js');
  await page.goto('/');
  await expect(form.firstName).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('who is offline while sending keeps everything, and sends it once the internet is back', async ({
  page,
  stack,
  context,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await context.setOffline(true);
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);
  await context.setOffline(false);
  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});

test('pressing the button twice books once', async ({ page, stack, arrange }) => {
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const sent: Route[] = [];
  await page.route('**/api/appointments', (route) => void sent.push(route));
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.dblclick();
  await expect(page.getByRole('button', { name: t.bar.booking })).toBeVisible();
  await expect.poll(() => sent.length).toBe(1);
  await sent[0]?.continue();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(sent).toHaveLength(1);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});
