import { bookingForm } from '../src/booking-form.ts';
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

  const box = page.getByRole('region', { name: /another look/ });
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
  await expect(box.getByRole('heading')).toHaveText(
    fill(t.errors.summaryTitle_other, { count: texts.length }),
  );
  expect((await box.getByRole('link').allTextContents()).toSorted()).toEqual(texts.toSorted());

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

  await box.getByRole('link', { name: t.errors.time }).click();
  await expect(form.times.first()).toBeFocused();
  await box.getByRole('link', { name: t.errors.lastName }).click();
  await expect(form.lastName).toBeFocused();
  await form.lastName.fill('Marín');
  await form.submit.click();
  await expect(box.getByRole('link', { name: t.errors.lastName })).toHaveCount(0);
  await expect(form.lastName).not.toHaveAttribute('aria-invalid');
});

test('a screen reader says once how much is wrong, and not the rest again with each thing that is mended', async ({
  page,
}) => {
  const form = bookingForm(page);
  await form.open();
  await form.submit.click();
  const said = page.getByRole('status').filter({ hasText: /another look/ });
  await expect(said).toHaveText(fill(t.errors.summaryTitle_other, { count: 12 }));
  await expect(form.firstName).toBeFocused();
  await form.firstName.fill('Rosa');
  await form.lastName.fill('Marín');
  await expect(
    page.getByRole('region', { name: fill(t.errors.summaryTitle_other, { count: 10 }) }),
  ).toBeVisible();
  await expect(said).toHaveText(fill(t.errors.summaryTitle_other, { count: 12 }));
  await expect(page.getByRole('alert')).toHaveCount(0);

  await form.submit.click();
  await expect(said).toHaveText(fill(t.errors.summaryTitle_other, { count: 10 }));
});
