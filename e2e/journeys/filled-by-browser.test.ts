import type { Route } from '@playwright/test';
import { bookingForm } from '../src/booking-form.ts';
import { newGuardian } from '../src/families.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

test('a browser knows what each field is for, and what it writes there is taken, keys or none', async ({
  page,
  stack,
  arrange,
}) => {
  const form = bookingForm(page);
  const guardian = newGuardian();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  await form.open();
  const country = page.getByLabel(t.guardian.country, { exact: true });
  for (const [field, autocomplete, type, inputmode] of [
    [form.firstName, 'given-name', 'text', null],
    [form.lastName, 'family-name', 'text', null],
    [form.email, 'email', 'email', 'email'],
    [form.phone, 'tel', 'tel', 'tel'],
    [country, 'tel-country-code', null, null],
    [form.studentId(1), 'off', 'text', null],
  ] as const) {
    await expect(field).toHaveAttribute('autocomplete', autocomplete);
    await expect(field).toHaveAttribute('name', /./);
    if (type && type !== 'text') await expect(field).toHaveAttribute('type', type);
    if (inputmode) await expect(field).toHaveAttribute('inputmode', inputmode);
  }

  await form.fillStudents(await arrange.admitStudents(1));
  await form.phoneType.getByRole('radio', { name: t.choices.phoneTypes.mobile }).check();
  await form.chooseTime(startsAt);
  const filled = { firstName: guardian.firstName, lastName: guardian.lastName, email: guardian.email };
  for (const [name, text] of Object.entries({ ...filled, phone: '+52 55 1234 5678' })) {
    const field = `document.querySelector('[name="guardian.${name}"]')`;
    // Written past the page's own scripts, as some password managers do, and nobody told.
    await page.evaluate(
      `Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(${field}, ${JSON.stringify(text)})`,
    );
  }
  await form.submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
  expect(await stack.db.appointment.findFirstOrThrow({ where: { email: guardian.email } })).toMatchObject({
    firstName: guardian.firstName,
    lastName: guardian.lastName,
    phone: '+525512345678',
  });
});

test('a number with its country code finds its country, also where the rules come long after it', async ({
  page,
}) => {
  const form = bookingForm(page);
  const rules: Route[] = [];
  await page.route('**/assets/phone-numbers-*.js', (route) => void rules.push(route));
  await form.open();
  await form.phone.fill('+52 55 1234 5678');
  await form.email.focus();
  await expect.poll(() => rules.length).toBe(1);
  await expect(form.phone).toHaveValue('+52 55 1234 5678');
  await rules[0]?.continue();
  await expect(form.phone).toHaveValue('55 1234 5678');
  await expect(page.getByLabel(t.guardian.country, { exact: true })).toHaveValue('MX');
});
