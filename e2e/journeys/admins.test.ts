import { notSignedIn, refusal } from '../src/complaints.ts';
import { signIn, signInWithGoogle } from '../src/sign-in.ts';
import { stranger, volunteer } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.admins;
const { email } = stranger;

test.beforeEach(async ({ page, complaints }) => {
  complaints.allow(notSignedIn);
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.admins }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
});

test('who is added can sign in, and who is removed is out', async ({ page, browser, stack, complaints }) => {
  complaints.allow(refusal(409, '/api/admin/admins'));
  const field = page.getByLabel(t.email);
  await field.fill(` ${email.toUpperCase()}`);
  await page.getByRole('button', { name: t.add, exact: true }).click();
  await expect(page.getByText(fill(t.added, { email }))).toBeVisible();
  await expect(field).toHaveValue('');
  const row = page.getByRole('listitem').filter({ hasText: email });
  await expect(row).toContainText(volunteer.email);

  await field.fill(email);
  await page.getByRole('button', { name: t.add, exact: true }).click();
  await expect(field).toHaveAccessibleDescription(new RegExp(fill(t.already, { email })));
  await field.fill('');

  const theirs = await (await browser.newContext({ baseURL: stack.siteUrl })).newPage();
  await signInWithGoogle(theirs, stranger);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(adminTexts.dashboard.title);

  await row.getByRole('button', { name: fill(t.removeLabel, { email }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.confirmYes }).click();
  await expect(page.getByText(fill(t.removed, { email }))).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(await stack.db.admin.count({ where: { email } })).toBe(0);
  await theirs.getByRole('link', { name: adminTexts.frame.settings }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(adminTexts.login.title);
  await theirs.context().close();
});

test('nobody is offered to remove themselves, and the page says why', async ({ page }) => {
  const own = page.getByRole('listitem').filter({ hasText: t.you });
  await expect(own).toContainText(volunteer.email);
  await expect(own.getByRole('button')).toHaveCount(0);
});

test('what is no address is told at the field', async ({ page, stack }) => {
  const before = await stack.db.admin.count();
  for (const [typed, error] of [
    ['', t.errors.required],
    ['somebody', t.errors.email],
  ] as const) {
    await page.getByLabel(t.email).fill(typed);
    await page.getByRole('button', { name: t.add, exact: true }).click();
    await expect(page.getByLabel(t.email)).toHaveAccessibleDescription(new RegExp(error));
  }
  expect(await stack.db.admin.count()).toBe(before);
});
