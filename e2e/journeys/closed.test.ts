import { bookingForm } from '../src/booking-form.ts';
import { refusal } from '../src/complaints.ts';
import { newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

test('with bookings switched off there is a message and nothing to fill in', async ({ page, arrange }) => {
  await arrange.closeBookings();
  await bookingForm(page).open();
  await expect(page.getByRole('heading', { name: t.closed.title })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'closet@riverbend.example' })).toBeVisible();
  for (const role of ['textbox', 'combobox', 'radio', 'checkbox'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});

test('who was still writing when bookings were switched off is told so and keeps what is written', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(403, '/api/appointments'));
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  await arrange.closeBookings();
  await form.submit.click();
  await expect(page.getByRole('alert')).toContainText(t.errors.closedTitle);
  await expect(form.email).toHaveValue(guardian.email);
});
