import type { Page } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { newGuardian } from '../src/families.ts';
import { findLostFocus, walkFocus } from '../src/focus-walk.ts';
import { managePage } from '../src/manage-page.ts';
import { offerPage } from '../src/offer-page.ts';
import { putOffer } from '../src/put-offer.ts';
import { sizes } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');

/** Presses Tab, or with Shift, until the focus is on what has this name; a trap would never let it get there. */
const tabTo = async (page: Page, name: RegExp, key = 'Tab') => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    const [label] = (await focused.count()) > 0 ? [await focused.ariaSnapshot()] : [''];
    if (name.test(label)) return;
  }
  throw new Error(`${key} does not lead to ${name}`);
};

test('the keyboard alone leads through everything on the form to a booking', async ({ page, arrange }) => {
  const guardian = newGuardian();
  const [studentId = ''] = await arrange.admitStudents(1);
  const form = bookingForm(page);
  const { keyboard } = page;
  const write = async (name: RegExp, text: string) => {
    await tabTo(page, name);
    await keyboard.type(text);
  };
  await form.open();

  await test.step('to another language, back, and past the banner', async () => {
    await tabTo(page, /button "Español"/);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(bookingTexts('es').page.title);
    await tabTo(page, /button "English"/, 'Shift+Tab');
    await keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.page.title);
    await tabTo(page, /link "Skip/, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('herself, all but her last name', async () => {
    await write(/textbox "First name"/, guardian.firstName);
    await write(/textbox "Email"/, guardian.email);
    await write(/textbox "Phone number"/, guardian.phone);
    await tabTo(page, /radio "Mobile"/);
    await keyboard.press('Space');
  });

  await test.step('a student, and one too many', async () => {
    await write(/textbox "Student ID number"/, studentId);
    await tabTo(page, /radio "Girl"/);
    await keyboard.press('ArrowRight');
    await write(/combobox "Grade"/, 'Grade 3');
    await write(/combobox "School"/, 'Pecan');
    await write(/combobox "Shoe size"/, 'Youth 2');
    await write(/combobox "Underwear size"/, 'I don');
    await tabTo(page, /button "Add another student"/);
    await keyboard.press('Enter');
    await expect(form.studentId(2)).toBeFocused();
    await expect(
      page.getByRole('status').filter({ hasText: fill(t.students.added, { number: 2 }) }),
    ).toHaveCount(1);
    await tabTo(page, /button "Remove student 2"/, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(form.studentId(1)).toBeFocused();
    await expect(
      page.getByRole('status').filter({ hasText: fill(t.students.removed, { number: 2 }) }),
    ).toHaveCount(1);
    await expect(form.studentId(2)).toHaveCount(0);
  });

  let chosen = '';
  await test.step('a day, a time, and then another one in the week view', async () => {
    await tabTo(page, /radio .*times/);
    await keyboard.press('ArrowRight');
    await tabTo(page, /radio ".*:.*"/);
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: /\d:\d\d/, checked: true })).toBeFocused();
    await tabTo(page, /switch "Show calendar\?"/);
    await keyboard.press('Space');
    const calendar = page.getByRole('region', { name: t.time.calendarLabel });
    await expect(calendar.getByRole('button', { name: /\d:\d\d/ }).first()).toBeVisible();
    await tabTo(page, /button "\w+day, \w+ \d+, \d+:\d\d/);
    await keyboard.press('Tab');
    chosen = (await page.locator(':focus').getAttribute('aria-label')) ?? '';
    await keyboard.press('Enter');
    await expect(calendar.getByRole('button', { name: chosen })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('radio', { name: /\d:\d\d/, checked: true })).toHaveAccessibleName(chosen);
    await expect(page.getByRole('status').filter({ hasText: t.bar.label })).toContainText(
      chosen.split(', ')[0] ?? '',
    );
  });

  await test.step('what she forgot: led to it, and to it again from the list of errors', async () => {
    await tabTo(page, /button "Book this time"/);
    await keyboard.press('Enter');
    await expect(form.lastName).toBeFocused();
    await tabTo(page, /link "Write your last name/, 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(form.lastName).toBeFocused();
    await expect(form.lastName).toHaveAccessibleDescription(t.errors.lastName);
    await keyboard.type(guardian.lastName);
    await keyboard.press('Enter');
  });

  await test.step('the ticket, and on to the visit', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${t.ticket.windowTitle}`));
    const ticket = page.getByRole('article');
    const [, time = 'no time'] = /(\d+:\d\d)/.exec(chosen) ?? [];
    for (const part of [time, `ID ${studentId}`, 'Boy']) await expect(ticket).toContainText(part);
    await tabTo(page, /link "Google Calendar"/);
    await tabTo(page, /link "Change or cancel"/);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.manageTitle);
  });

  await test.step('a link of the page leads to the top of the next one, and to its name', async () => {
    await tabTo(page, /link "Riverbend Clothes Closet"/);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.page.title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${t.page.title}`));
  });
});

/** A screen of 1280 by 1024 with the page enlarged four times (WCAG 1.4.10). */
const enlarged = { width: 320, height: 256 };

/** Through the whole page by keyboard, on every screen. */
const expectFocusInSight = async (page: Page, fewestStops: number) => {
  for (const size of [enlarged, sizes.phone, sizes.desktop]) {
    await page.setViewportSize(size);
    // From where the focus was last, Tab would go on, even if nothing has it any more.
    await page.getByRole('link', { name: t.site.skip }).focus();
    await page.evaluate('document.activeElement.blur(); window.scrollTo(0, 0)');
    const stops = await walkFocus(page);
    expect(stops.length).toBeGreaterThan(fewestStops);
    expect.soft(findLostFocus(stops), JSON.stringify(size)).toEqual([]);
  }
};

test('wherever the focus goes it is seen, marked, and further down, on every screen', async ({
  page,
  arrange,
}) => {
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const form = bookingForm(page);
  await page.setViewportSize(sizes.phone);
  await form.open();
  await form.chooseTime(startsAt);
  await page.getByRole('switch', { name: t.time.showCalendar }).check();
  await expect(page.getByRole('region', { name: t.time.calendarLabel })).toBeVisible();
  await expectFocusInSight(page, 40);
});

test('so it is on the page of a visit that is being moved, and on that of an offer', async ({
  page,
  stack,
  arrange,
}) => {
  const [startsAt = '', offered = ''] = await arrange.slotsOfOneDay(2);
  const { manageUrl } = await arrange.book({ startsAt });
  await managePage(page).open(manageUrl);
  await managePage(page).changeTime.click();
  await expect(page.getByRole('switch', { name: t.time.showCalendar })).toBeVisible();
  await expectFocusInSight(page, 15);

  const { id } = await arrange.joinWaitlist();
  const { offerUrl } = await putOffer(stack, { appointmentId: id, startsAt: offered });
  await page.goto(offerUrl);
  await expect(offerPage(page).yes).toBeVisible();
  await expectFocusInSight(page, 10);
});
