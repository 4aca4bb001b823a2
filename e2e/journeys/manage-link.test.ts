import type { Route } from '@playwright/test';
import { refusal } from '../src/complaints.ts';
import { datesIn } from '../src/dates.ts';
import { loseAnswers } from '../src/lose-answers.ts';
import { managePage } from '../src/manage-page.ts';
import { eventStartsOf, waitForMail } from '../src/outside.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');
const dates = datesIn('en');

test('a link that is cut off is said to be unknown, with a way to reach a person', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(404, '/api/manage/.*'), refusal(400, '/api/manage/.*'));
  const { manageUrl } = await arrange.book();
  await page.goto(manageUrl.slice(0, -3));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.manage.unknownTitle);
  await expect(page.getByRole('main').getByRole('link', { name: 'closet@riverbend.example' })).toBeVisible();
});

test('a phone whose clock is days ahead can still change the visit', async ({ page, arrange }) => {
  const { manageUrl, startsAt } = await arrange.book();
  await page.clock.setSystemTime(Date.parse(startsAt) + 24 * 60 * 60 * 1000);
  const managed = managePage(page);
  await managed.open(manageUrl);
  await expect(managed.news).toHaveText(t.ticket.manageTitle);
  await managed.cancelVisit.click();
  await managed.yesCancel.click();
  await expect(managed.news).toHaveText(t.manage.cancelledTitle);
});

test('a mother cancels from the link in her mail, and another family gets the time', async ({
  page,
  stack,
  arrange,
}) => {
  const { guardian, manageUrl, startsAt } = await arrange.book();
  const managed = managePage(page);
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toHaveLength(1);
  await managed.open(manageUrl);

  await test.step('she is asked first, and may keep it', async () => {
    await managed.cancelVisit.click();
    await expect(page.getByRole('heading', { name: t.manage.askCancel })).toBeVisible();
    await managed.noKeep.click();
    await expect(managed.cancelVisit).toBeFocused();
    await expect(managed.yesCancel).toHaveCount(0);
  });

  await test.step('cancelled, it is said so, and there is a way to book anew', async () => {
    await managed.cancelVisit.click();
    await managed.yesCancel.dblclick();
    await expect(managed.news).toHaveText(t.manage.cancelledTitle);
    await expect(managed.news).toBeFocused();
    await expect(managed.changeTime).toHaveCount(0);
    await page.reload();
    await expect(managed.news).toHaveText(t.ticket.cancelledTitle);
    await page.getByRole('link', { name: t.manage.bookAgain }).click();
    await expect(managed.news).toHaveText(t.page.title);
  });

  await test.step('the time is free, the event gone, the family told once', async () => {
    expect((await arrange.freeSlots()).map((slot) => slot.startsAt)).toContain(startsAt);
    await expect
      .poll(async () => (await waitForMail(stack, guardian.email)).map(({ subject }) => subject))
      .toEqual([expect.stringContaining('You are booked'), expect.stringContaining('is cancelled')]);
    await expect
      .poll(() => stack.calendar.events.list().filter(({ summary }) => summary !== 'Open'))
      .toEqual([]);
  });
});

test('a mother moves her visit from the link by keyboard alone, and the same link goes on', async ({
  page,
  stack,
  arrange,
}) => {
  const [first = '', second = ''] = await arrange.slotsOfOneDay(2);
  const { guardian, manageUrl } = await arrange.book({ startsAt: first });
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toHaveLength(1);
  const managed = managePage(page);
  await managed.open(manageUrl);
  await managed.changeTime.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t.manage.newTime })).toBeFocused();
  await expect(page.getByText(dates.dayAndTime(first))).toBeVisible();

  // The days first, then the times of the day in sight; the radio that is not chosen is reached by Tab.
  await expect(managed.day(second)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(managed.day(second).getByRole('radio')).toBeFocused();
  const inFocus = () => page.locator(':focus').getAttribute('aria-label');
  for (let press = 0; press < 5 && (await inFocus()) !== dates.dayAndTime(second); press += 1)
    await page.keyboard.press('Tab');
  await expect(managed.time(second)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(managed.time(second)).toBeChecked();
  await managed.moveTo(second).focus();
  await page.keyboard.press('Enter');

  await expect(managed.news).toHaveText(t.manage.movedTitle);
  await expect(managed.news).toBeFocused();
  await expect(managed.ticket).toContainText(dates.time(second));
  await expect(page.getByRole('status').filter({ hasText: dates.day(second) })).toContainText(
    dates.time(second),
  );
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toEqual([new Date(second).toISOString()]);
  await expect
    .poll(async () => (await waitForMail(stack, guardian.email)).map(({ text }) => text.includes(manageUrl)))
    .toEqual([true, true]);
  await page.goto(manageUrl);
  await expect(managed.ticket).toContainText(dates.time(second));
  await expect(managed.changeTime).toBeVisible();
});

test('a time taken meanwhile is said to be, and another one can be had', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(409, '/api/manage/.*'));
  const [first = '', second = '', third = ''] = await arrange.slotsOfOneDay(3);
  const { manageUrl } = await arrange.book({ startsAt: first });
  const managed = managePage(page);
  await managed.open(manageUrl);
  await managed.choose(second);
  await arrange.book({ startsAt: second });
  await managed.moveTo(second).click();
  await expect(managed.alert).toContainText(t.errors.slotTakenTitle);
  await expect(managed.alert).toContainText(t.manage.timeGone);
  await expect(managed.time(second)).toHaveCount(0);
  await expect(managed.ticket).toContainText(dates.time(first));

  await managed.chooseTime(third);
  await expect(managed.alert).toHaveCount(0);
  await managed.moveTo(third).click();
  await expect(managed.news).toHaveText(t.manage.movedTitle);
});

test('who is offline while pressing is told so and presses again', async ({
  page,
  stack,
  context,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const [first = '', second = ''] = await arrange.slotsOfOneDay(2);
  const { guardian, manageUrl } = await arrange.book({ startsAt: first });
  const managed = managePage(page);
  await managed.open(manageUrl);
  await managed.choose(second);
  await context.setOffline(true);
  await managed.moveTo(second).click();
  await expect(managed.alert).toContainText(t.manage.networkTitle);
  await context.setOffline(false);
  await managed.moveTo(second).click();
  await expect(managed.news).toHaveText(t.manage.movedTitle);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});

test('an answer that is lost on its way is asked for, and nothing is done twice', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const { guardian, manageUrl } = await arrange.book();
  const managed = managePage(page);
  await managed.open(manageUrl);
  const keys = await loseAnswers(page, '**/api/manage/*/cancel', 'each');
  await managed.cancelVisit.click();
  await managed.yesCancel.click();
  await expect(managed.news).toHaveText(t.manage.cancelledTitle);
  expect(keys).toHaveLength(1);
  const where = { kind: 'cancelled', appointment: { email: guardian.email } } as const;
  expect(await stack.db.message.count({ where })).toBe(1);
});

test('what an admin has changed meanwhile is shown as it stands', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(409, '/api/manage/.*'));
  const { id, manageUrl } = await arrange.book();
  const managed = managePage(page);
  await managed.open(manageUrl);
  await managed.cancelVisit.click();
  await stack.db.appointment.update({ where: { id }, data: { status: 'completed' } });
  await managed.yesCancel.click();
  await expect(managed.news).toHaveText(t.ticket.completedTitle);
  await expect(managed.news).toBeFocused();
});

test('a waiting family leaves the list', async ({ page, stack, arrange }) => {
  const { id, manageUrl } = await arrange.joinWaitlist();
  const managed = managePage(page);
  await managed.open(manageUrl);
  await expect(managed.changeTime).toHaveCount(0);
  await managed.leaveWaitlist.click();
  await managed.yesLeave.click();
  await expect(managed.news).toHaveText(t.manage.leftTitle);
  expect(await stack.db.appointment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: 'cancelled',
  });
});

test('a cancellation that is on its way can be neither kept nor folded away', async ({ page, arrange }) => {
  const { manageUrl } = await arrange.book();
  const manage = managePage(page);
  const sent: Route[] = [];
  await page.route('**/api/manage/*/cancel', (route) => void sent.push(route));
  await manage.open(manageUrl);
  await manage.cancelVisit.click();
  await manage.yesCancel.click();
  const busy = page.getByRole('button', { name: t.manage.busy });
  await expect(busy).toBeVisible();
  for (const button of [manage.noKeep, manage.cancelVisit, manage.changeTime]) {
    await button.click({ force: true });
    await expect(busy).toBeVisible();
  }
  await sent[0]?.continue();
  await expect(manage.news).toHaveText(t.manage.cancelledTitle);
});
