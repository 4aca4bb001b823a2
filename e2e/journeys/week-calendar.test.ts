import type { Response } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { datesIn } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');
const dates = datesIn('en');

/** As the browser writes it: it puts a plain space before AM, Node a narrow one. */
const plain = (text: string) => text.replace(/\s/g, ' ');

test('the week view is fetched when asked for, shows the same times, and a click chooses one', async ({
  page,
  arrange,
}) => {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  const holdsCalendar = async () =>
    (await Promise.all(scripts.map((script) => script.text()))).some((text) => text.includes('timeGridWeek'));
  const form = bookingForm(page);
  const guardian = newGuardian();
  const studentIds = await arrange.admitStudents(1);
  await form.open();
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds);
  await expect(form.times.first()).toBeVisible();
  expect(await holdsCalendar()).toBe(false);

  await page.getByRole('switch', { name: t.time.showCalendar }).check();
  const calendar = page.getByRole('region', { name: t.time.calendarLabel });
  await expect(calendar).toBeVisible();
  expect(await holdsCalendar()).toBe(true);

  const expected = (await arrange.freeSlots()).map(({ startsAt }) => plain(dates.dayAndTime(startsAt)));
  const later = calendar.getByRole('button', { name: t.time.calendarNext });
  const slots = calendar.getByRole('button', { name: /\d:\d\d/ });
  const shown: string[] = [];
  for (let week = 0; week < 8; week += 1) {
    await expect(slots.first()).toBeVisible();
    for (const slot of await slots.all()) shown.push(plain((await slot.getAttribute('aria-label')) ?? ''));
    if (await later.isDisabled()) break;
    const before = await slots.first().getAttribute('aria-label');
    await later.click();
    await expect(slots.first()).not.toHaveAttribute('aria-label', before ?? '');
  }
  expect(shown).toEqual(expected);

  const last = (await arrange.freeSlots()).at(-1)?.startsAt ?? '';
  await slots.last().click();
  await expect(slots.last()).toHaveAttribute('aria-pressed', 'true');
  await expect(form.time(last)).toBeChecked();
  await form.submit.click();
  await expect(page.getByRole('article')).toContainText(dates.dayAndYear(last));
  await expect(page.getByRole('article')).toContainText(dates.time(last));
});

test('a device in another time zone still shows the time at the Clothes Closet', async ({
  browser,
  stack,
  arrange,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: stack.siteUrl, timezoneId: 'Pacific/Auckland' });
  complaints.watch(context);
  const page = await context.newPage();
  const form = bookingForm(page);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  await expect(page.getByText(t.page.zoneNote)).toBeVisible();
  await form.chooseTime(startsAt);
  await page.getByRole('switch', { name: t.time.showCalendar }).check();
  const calendar = page.getByRole('region', { name: t.time.calendarLabel });
  await expect(calendar.getByRole('button', { name: dates.dayAndTime(startsAt) })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await context.close();
});
