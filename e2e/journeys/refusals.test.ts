import type { Page } from '@playwright/test';
import { type BookingForm, bookingForm } from '../src/booking-form.ts';
import { refusal } from '../src/complaints.ts';
import { datesIn } from '../src/dates.ts';
import { type Guardian, newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');
const dates = datesIn('en');

const isKept = async (form: BookingForm, guardian: Guardian, studentIds: readonly string[]) => {
  await expect(form.firstName).toHaveValue(guardian.firstName);
  await expect(form.lastName).toHaveValue(guardian.lastName);
  await expect(form.email).toHaveValue(guardian.email);
  await expect(form.phone).toHaveValue(guardian.phone);
  for (const [index, id] of studentIds.entries()) await expect(form.studentId(index + 1)).toHaveValue(id);
};

const isBooked = async (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);

test('a student who is not on the list is named, and the rest of the form stays', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(422, '/api/appointments'));
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [known = '', other = ''] = await arrange.admitStudents(2);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents([known, '999001']);
  await form.chooseTime(startsAt);
  await form.submit.click();

  const alert = page.getByRole('alert');
  await expect(alert).toContainText(fill(t.errors.notEligibleTitle_one, { ids: '999001' }));
  await expect(alert).not.toContainText(known);
  await expect(alert.locator('section')).toBeFocused();
  await expect(form.studentId(2)).toHaveAttribute('aria-invalid', 'true');
  await expect(form.studentId(2)).toHaveAccessibleDescription(new RegExp(t.errors.notEligibleField));
  await expect(form.studentId(1)).not.toHaveAttribute('aria-invalid');
  await isKept(form, guardian, [known, '999001']);
  await expect(form.time(startsAt)).toBeChecked();

  await alert.getByRole('link', { name: /Student 2/ }).click();
  await expect(form.studentId(2)).toBeFocused();
  await form.studentId(2).fill(` ${other.toLowerCase()} `);
  await form.submit.click();
  await isBooked(page);
});

test('a student who already has an appointment is named, with the date only to the family that made it', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(409, '/api/appointments'));
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [hers = '', theirs = '', free = ''] = await arrange.admitStudents(3);
  const [first = '', second = '', third = ''] = await arrange.slotsOfOneDay(3);
  await arrange.book({ startsAt: first, studentIds: [hers], guardian });
  await arrange.book({ startsAt: second, studentIds: [theirs] });
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents([hers, theirs]);
  await form.chooseTime(third);
  await form.submit.click();

  const alert = page.getByRole('alert');
  await expect(alert).toContainText(hers);
  await expect(alert).toContainText(theirs);
  await expect(alert.locator('section')).toBeFocused();
  await expect(form.studentId(1)).toHaveAccessibleDescription(new RegExp(dates.day(first)));
  await expect(form.studentId(2)).toHaveAccessibleDescription(new RegExp(t.errors.alreadyBookedField));
  await expect(form.student(2)).not.toContainText(dates.day(second));
  await isKept(form, guardian, [hers, theirs]);

  await page.getByRole('button', { name: fill(t.students.removeLabel, { number: 2 }) }).click();
  await form.studentId(1).fill(free);
  await form.submit.click();
  await isBooked(page);
});

test('a time that goes to another family meanwhile is said, the times are fresh, and the rest stays', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(409, '/api/appointments'));
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(1);
  const [wanted = '', next = ''] = await arrange.slotsOfOneDay(2);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(wanted);
  await arrange.book({ startsAt: wanted });
  await form.submit.click();

  const alert = page.getByRole('alert');
  await expect(alert).toContainText(t.errors.slotTakenTitle);
  await expect(alert.locator('section')).toBeFocused();
  await expect(form.time(wanted)).toHaveCount(0);
  await expect(form.time(next)).not.toBeChecked();
  await isKept(form, guardian, studentIds);

  await form.chooseTime(next);
  await expect(alert).toHaveCount(0);
  await form.submit.click();
  await isBooked(page);
  await expect(page.getByRole('article')).toContainText(dates.time(next));
});

test('what was written survives a reload', async ({ page, arrange }) => {
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(2);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(startsAt);
  await page.reload();
  await isKept(form, guardian, studentIds);
  await form.submit.click();
  await isBooked(page);
});

test('once it is sent, nothing of it is left for whoever uses the device next', async ({ page, arrange }) => {
  const form = bookingForm(page);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(newGuardian());
  await form.fillStudents(await arrange.admitStudents(1));
  await form.chooseTime(startsAt);
  // A phone that is slow to leave the form: the fresh times arrive before it is gone.
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  await form.submit.click();
  await isBooked(page);
  await page.goto('/');
  await expect(form.times.first()).toBeVisible();
  await expect(form.firstName).toHaveValue('');
  await expect(form.studentId(1)).toHaveValue('');
});
