import { notSignedIn, refusal } from '../src/complaints.ts';
import { signIn, signInWithGoogle } from '../src/sign-in.ts';
import { stranger } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts as t } from '../src/texts.ts';

test('an account that is not on the list does not get in', async ({ page, complaints }) => {
  complaints.allow(notSignedIn);
  await signInWithGoogle(page, stranger);
  await expect(page.getByRole('alert')).toContainText(t.login.notAllowedTitle);
  await page.goto('/admin/appointments');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.login.title);
  expect((await page.request.get('/api/admin/appointments')).status()).toBe(401);
});

test('signing in leads back to the page that was asked for', async ({ page, complaints }) => {
  complaints.allow(notSignedIn);
  await page.goto('/admin/appointments?status=cancelled');
  await page.getByRole('link', { name: t.login.google }).click();
  await page.getByRole('button', { name: 'Alex Rivera' }).click();
  await expect(page.getByLabel(t.appointments.status)).toHaveValue('cancelled');
  await expect(page.getByText('Alex Rivera')).toBeVisible();
});

test('a volunteer who is taken off the list is out at the next click', async ({
  page,
  stack,
  complaints,
}) => {
  complaints.allow(notSignedIn, refusal(401, '/api/admin/eligible-students(/uploads)?'));
  const { email } = stranger;
  await stack.db.admin.create({ data: { email, addedAt: new Date() } });
  await signInWithGoogle(page, stranger);
  // The page is there whole: whatever it asks for later is the next click's.
  await expect(page.getByRole('heading', { name: t.dashboard.health.title })).toBeVisible();
  await stack.db.admin.delete({ where: { email } });
  await page.getByRole('link', { name: t.frame.eligibleStudents }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.login.title);
  await expect(page.getByText(t.login.sessionEndedTitle)).toBeVisible();
});

test('the search is in the address, and coming back finds it as it was', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(notSignedIn);
  const { guardian, studentIds } = await arrange.book({ locale: 'fr' });
  await arrange.book({ locale: 'es' });
  await signIn(page);
  await page.getByRole('link', { name: t.frame.appointments }).click();
  const name = page.getByLabel(t.appointments.name);
  await name.fill('LEFEVRE');
  await page.getByLabel(t.appointments.studentId).fill(studentIds[0] ?? '');
  await expect(page).toHaveURL(/\?name=LEFEVRE&studentId=\d+$/);
  const search = new URL(page.url()).search;
  const found = page.getByRole('link', { name: `${guardian.firstName} ${guardian.lastName}` });
  await expect(found).toHaveCount(1);

  await found.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Éloïse Lefèvre');
  await page.goBack();
  await expect(name).toHaveValue('LEFEVRE');
  expect(new URL(page.url()).search).toBe(search);
  await found.click();
  await page.getByRole('link', { name: t.back.appointments }).click();
  await expect(name).toHaveValue('LEFEVRE');
  await expect(found).toHaveCount(1);

  await page.reload();
  await expect(name).toHaveValue('LEFEVRE');
  await page.getByRole('search').getByRole('button', { name: t.appointments.clear }).click();
  await expect(page).toHaveURL(/\/admin\/appointments$/);
  await name.fill('nobody of this name');
  await expect(page.getByRole('heading', { name: t.appointments.nothingTitle })).toBeVisible();
});

test('on a slow device, no letter is lost of what is typed while a search is under way', async ({
  page,
  complaints,
}) => {
  complaints.allow(notSignedIn);
  await signIn(page);
  await page.getByRole('link', { name: t.frame.appointments }).click();
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const name = page.getByLabel(t.appointments.name);
  // A little slower than the pause after which what is typed goes into the address.
  await name.pressSequentially('ana maria de la o', { delay: 320 });
  await expect(name).toHaveValue('ana maria de la o');
  await expect(page).toHaveURL(/name=ana\+maria\+de\+la\+o$/);
});
