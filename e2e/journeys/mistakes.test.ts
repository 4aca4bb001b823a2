import type { Page } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');

test('everything wrong at once: each thing is listed, linked, and told at its field', async ({ page }) => {
  const form = bookingForm(page);
  await form.open();
  await form.email.fill('rosa at home');
  await form.phone.fill('555');
  await page.getByRole('button', { name: t.students.add }).click();
  await form.studentId(1).fill('104233');
  await form.studentId(2).fill('104233');
  await form.submit.click();

  const alert = page.getByRole('alert');
  await expect(form.firstName).toBeFocused();
  const texts = [
    t.errors.firstName,
    t.errors.lastName,
    t.errors.emailFormat,
    t.errors.phoneFormat,
    t.errors.phoneType,
    ...[1, 2].flatMap((number) =>
      [
        ...(number === 2 ? [t.errors.studentIdTwice] : []),
        t.errors.gender,
        t.errors.grade,
        t.errors.school,
        t.errors.shoeSize,
        t.errors.underwearSize,
      ].map((text) => fill(t.errors.atStudent, { number, text })),
    ),
    t.errors.time,
  ];
  await expect(alert.getByRole('heading')).toHaveText(
    fill(t.errors.summaryTitle_other, { count: texts.length }),
  );
  expect((await alert.getByRole('link').allTextContents()).toSorted()).toEqual(texts.toSorted());

  for (const [field, error] of [
    [form.firstName, t.errors.firstName],
    [form.email, t.errors.emailFormat],
    [form.phone, t.errors.phoneFormat],
    [form.studentId(2), t.errors.studentIdTwice],
    [form.student(1).getByLabel(t.students.grade), t.errors.grade],
  ] as const) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(error.replace(/[.?]/g, '\\$&')));
  }
  await expect(form.phoneType).toHaveAccessibleDescription(t.errors.phoneType);
  await expect(form.phoneType.getByRole('radio').first()).toHaveAttribute('aria-invalid', 'true');

  await alert.getByRole('link', { name: t.errors.time }).click();
  await expect(form.times.first()).toBeFocused();
  await alert.getByRole('link', { name: t.errors.lastName }).click();
  await expect(form.lastName).toBeFocused();
  await form.lastName.fill('Marín');
  await form.submit.click();
  await expect(alert.getByRole('link', { name: t.errors.lastName })).toHaveCount(0);
  await expect(form.lastName).not.toHaveAttribute('aria-invalid');
});

/** Presses Tab until the focus is on what has this name; a hidden trap would never let it get there. */
const tabTo = async (page: Page, name: RegExp) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const [label] = (await focused.count()) > 0 ? [await focused.ariaSnapshot()] : [''];
    if (name.test(label)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
};

test('the keyboard alone leads through the whole form to a booking', async ({ page, arrange }) => {
  const guardian = newGuardian();
  const [studentId = ''] = await arrange.admitStudents(1);
  await bookingForm(page).open();
  const { keyboard } = page;
  const write = async (name: RegExp, text: string) => {
    await tabTo(page, name);
    await keyboard.type(text);
  };

  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t.site.skip })).toBeFocused();
  await keyboard.press('Enter');
  await write(/textbox "First name"/, guardian.firstName);
  await write(/textbox "Last name"/, guardian.lastName);
  await write(/textbox "Email"/, guardian.email);
  await write(/textbox "Phone number"/, guardian.phone);
  await tabTo(page, /radio "Mobile"/);
  await keyboard.press('Space');
  await write(/textbox "Student ID number"/, studentId);
  await tabTo(page, /radio "Girl"/);
  await keyboard.press('ArrowRight');
  await write(/combobox "Grade"/, 'Grade 3');
  await write(/combobox "School"/, 'Pecan');
  await write(/combobox "Shoe size"/, 'Youth 2');
  await write(/combobox "Underwear size"/, 'I don');
  await tabTo(page, /radio .*times/);
  await keyboard.press('ArrowRight');
  await tabTo(page, /radio ".*:.*"/);
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  const chosen = await page.getByRole('radio', { name: /\d:\d\d/, checked: true }).getAttribute('aria-label');
  await tabTo(page, /button "Book this time"/);
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const [, time = 'no time'] = /(\d+:\d\d)/.exec(chosen ?? '') ?? [];
  await expect(page.getByRole('article')).toContainText(time);
  await expect(page.getByRole('article')).toContainText(`ID ${studentId}`);
  await expect(page.getByRole('article')).toContainText('Boy');
});
