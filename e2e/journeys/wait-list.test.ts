import { bookingForm } from '../src/booking-form.ts';
import { newGuardian } from '../src/families.ts';
import { waitForMail } from '../src/outside.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

test('when every time is taken, the page says so and the same form leads to the wait list', async ({
  page,
  stack,
  arrange,
}) => {
  await arrange.fillAllTimes();
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(2);
  await form.open();
  await expect(page.getByText(t.waitlist.noneTitle)).toBeVisible();
  await expect(form.times).toHaveCount(0);
  await expect(form.submit).toHaveCount(0);
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.join.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.waitlistedTitle);
  await expect(page.getByRole('article')).toContainText(t.ticket.noTime);
  await expect(page.getByRole('link', { name: t.ticket.googleCalendar })).toHaveCount(0);
  await page.getByRole('link', { name: t.offer.seeWaitlist }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.waitlistedTitle);

  const [mail] = await waitForMail(stack, guardian.email);
  expect(mail.subject).toBe('You are on the wait list');
  expect(mail.recipients).toContain('closet@riverbend.example');
  expect(mail.attachments).toEqual([]);
  expect(mail.text).toContain(page.url());
  const [waiting] = await stack.db.appointment.findMany({ where: { email: guardian.email } });
  expect(waiting).toMatchObject({ status: 'waitlisted', startsAt: null, locale: 'en' });
  const summaries = stack.calendar.events.list().map(({ description }) => description ?? '');
  expect(summaries.filter((description) => description.includes(guardian.email))).toEqual([]);
});

test('whom none of the times suits joins the wait list, and may change their mind before', async ({
  page,
  stack,
  arrange,
}) => {
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(1);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await form.chooseTime(startsAt);
  await page.getByRole('button', { name: t.time.noneFit }).click();
  await expect(page.getByText(t.waitlist.chosenText)).toBeVisible();
  await expect(form.submit).toHaveCount(0);
  await page.getByRole('button', { name: t.waitlist.back }).click();
  await expect(form.submit).toBeVisible();
  await page.getByRole('button', { name: t.time.noneFit }).click();
  await form.join.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.waitlistedTitle);
  const [mail] = await waitForMail(stack, guardian.email);
  expect(mail.subject).toBe('You are on the wait list');
  const free = (await arrange.freeSlots()).map((slot) => slot.startsAt);
  expect(free).toContain(startsAt);
});
