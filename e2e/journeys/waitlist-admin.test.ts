import type { Page } from '@playwright/test';
import { notSignedIn } from '../src/complaints.ts';
import { datesIn, dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { eventStartsOf, waitForMail } from '../src/outside.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.waitlist;
const dates = datesIn('en');

test.beforeEach(async ({ complaints }) => {
  complaints.allow(notSignedIn);
});

const open = async (page: Page) => {
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.waitlist }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const familyNames = (page: Page) => page.getByRole('region', { name: t.listLabel }).locator('bdi');

/** Families in the order of signing up. */
const names = ['Ana Ruiz', 'Đặng Thu', 'José Marín'].map((name) => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { name, firstName, lastName };
});

test('families stand in the order of signing up, and are found by any part of the name', async ({
  page,
  arrange,
}) => {
  for (const { firstName, lastName } of names) {
    await arrange.joinWaitlist({ guardian: newGuardian('en', { firstName, lastName }) });
  }
  await open(page);
  await expect(familyNames(page)).toHaveText(names.map(({ name }) => name));
  await page.getByLabel(t.name).fill('JOSE');
  await expect(familyNames(page)).toHaveText(['José Marín']);
  await expect(page).toHaveURL(/name=JOSE/);
  await expect(page.getByRole('cell', { name: '3', exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'José Marín' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('José Marín');
  await page.goBack();
  await expect(page.getByRole('link', { name: 'José Marín' })).toBeFocused();
});

test('who was called is marked, and the mark stays', async ({ page, arrange }) => {
  const { guardian } = await arrange.joinWaitlist();
  const name = `${guardian.firstName} ${guardian.lastName}`;
  const mark = page.getByRole('checkbox', { name: fill(t.contactedFor, { name }) });
  await open(page);
  const isNoted = () =>
    page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await Promise.all([isNoted(), mark.check()]);
  await page.reload();
  await expect(mark).toBeChecked();
  await Promise.all([isNoted(), mark.uncheck()]);
  await page.reload();
  await expect(mark).not.toBeChecked();
});

test('a mark that could not be saved says so and turns back', async ({ page, arrange, complaints }) => {
  complaints.allow(/ERR_FAILED/);
  const { guardian } = await arrange.joinWaitlist();
  const name = `${guardian.firstName} ${guardian.lastName}`;
  await open(page);
  await page.route('**/api/admin/waitlist/*', (route) => route.abort());
  const mark = page.getByRole('checkbox', { name: fill(t.contactedFor, { name }) });
  await mark.click();
  await expect(page.getByText(t.notNoted)).toBeVisible();
  await expect(mark).not.toBeChecked();
});

test('a time is given: off the list, into the calendar, and the family hears of it', async ({
  page,
  stack,
  arrange,
}) => {
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const { guardian } = await arrange.joinWaitlist();
  const name = `${guardian.firstName} ${guardian.lastName}`;
  await open(page);
  await page.getByRole('button', { name: fill(t.assignFor, { name }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(adminTexts.reschedule.day, { exact: true }).fill(dayOf(startsAt));
  await dialog.getByRole('button', { name: dates.time(startsAt), exact: true }).click();
  await dialog.getByRole('button', { name: t.assignYes }).click();

  await expect(page.getByRole('heading', { name: fill(t.assigned, { name }) })).toBeVisible();
  await expect(page.getByText(t.noneTitle)).toBeVisible();
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toEqual([new Date(startsAt).toISOString()]);
  await expect
    .poll(async () => (await waitForMail(stack, guardian.email)).map(({ subject }) => subject).join())
    .toContain(dates.time(startsAt));
  await page.getByRole('link', { name: t.assignedLink }).click();
  await expect(page.getByText(dates.dayAndYear(startsAt)).first()).toBeVisible();
  await page.getByRole('link', { name: adminTexts.back.waitlist }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
});

test('who is taken off, after a question, can be booked again', async ({ page, arrange, stack }) => {
  const { id, guardian } = await arrange.joinWaitlist();
  const name = `${guardian.firstName} ${guardian.lastName}`;
  await open(page);
  const takeOff = page.getByRole('button', { name: fill(t.takeOffFor, { name }) });
  await takeOff.click();
  await page.getByRole('button', { name: t.takeOffNo }).click();
  await takeOff.click();
  await page.getByRole('button', { name: t.takeOffYes }).click();
  await expect(page.getByRole('heading', { name: fill(t.takenOff, { name }) })).toBeVisible();
  await expect(page.getByText(t.noneTitle)).toBeVisible();
  const students = await stack.db.visit.findMany({ where: { appointmentId: id } });
  await arrange.book({ studentIds: students.flatMap(({ studentId }) => studentId ?? []) });
});
