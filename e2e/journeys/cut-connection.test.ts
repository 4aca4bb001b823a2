import { bookingForm } from '../src/booking-form.ts';
import { newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

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
  const keys: (string | undefined)[] = [];
  await page.route('**/api/appointments', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(startsAt);
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.networkTitle);
  await expect(form.email).toHaveValue(guardian.email);

  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(keys[0]).toBeTruthy();
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
  expect(await stack.db.message.count({ where: { appointment: { email: guardian.email } } })).toBe(1);
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
  let sent = 0;
  await page.route('**/api/appointments', async (route) => {
    sent += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await form.submit.dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(sent).toBe(1);
  expect(await stack.db.appointment.count({ where: { email: guardian.email } })).toBe(1);
});
