import type { Browser, Page } from '@playwright/test';
import { addPerson, expectOutcome, numberOf, openAppointment, studentName } from '../src/appointment-page.ts';
import { type Complaints, notSignedIn, refusal } from '../src/complaints.ts';
import { arrangeVisitBefore } from '../src/past.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { fill, adminTexts as t } from '../src/texts.ts';

const conflict = t.dataEntry.conflict;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

type Second = { browser: Browser; baseURL: string | undefined; complaints: Complaints };

/** Another volunteer, on another computer. */
const openSecondBrowser = async ({ browser, baseURL, complaints }: Second): Promise<Page> => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  complaints.watch(context);
  return context.newPage();
};

test.beforeEach(({ complaints }) =>
  complaints.allow(notSignedIn, refusal(409, '/api/admin/appointments/.*')),
);

test('the second of two admins is told, loses no typing, and decides', async ({
  page,
  browser,
  baseURL,
  stack,
  arrange,
  complaints,
}) => {
  const { id, studentIds } = await arrangeVisitBefore({ stack, arrange });
  const [first = '', second = ''] = studentIds.map(studentName);
  const other = await openSecondBrowser({ browser, baseURL, complaints });
  for (const admin of [page, other]) {
    await signIn(admin);
    await openAppointment(admin, id);
  }
  await numberOf(page, 'socks', first).fill('7');
  await numberOf(page, 'coats', second).fill('1');

  await numberOf(other, 'socks', first).fill('3');
  await numberOf(other, 'misc', second).fill('2');
  await addPerson(other, 'brother');
  await press(other, t.dataEntry.save);
  await expectOutcome(other, t.dataEntry.savedTitle);

  await press(page, t.dataEntry.save);
  await expectOutcome(page, conflict.title);
  await expect(numberOf(page, 'socks', first)).toHaveValue('7');
  await expect(numberOf(page, 'socks', first)).toHaveAccessibleDescription(
    fill(t.dataEntry.theirs, { number: 3 }),
  );
  await expect(numberOf(page, 'coats', second)).toHaveValue('1');
  await expect(numberOf(page, 'misc', second)).toHaveValue('2');
  await expect(numberOf(page, 'socks', 'brother')).toBeVisible();
  await expect(page.getByText(fill(conflict.differ_other, { count: 2 }))).toBeVisible();
  const before = await stack.db.visit.findMany({
    where: { appointmentId: id },
    orderBy: { position: 'asc' },
  });
  expect(before.map(({ socks }) => socks)).toEqual([3, 0, 0]);

  await press(page, conflict.mine);
  await expectOutcome(page, t.dataEntry.savedTitle);
  const after = await stack.db.visit.findMany({ where: { appointmentId: id }, orderBy: { position: 'asc' } });
  expect(after.map(({ socks, coats, misc }) => [socks, coats, misc])).toEqual([
    [7, 0, 0],
    [0, 1, 2],
    [0, 0, 0],
  ]);
  await other.context().close();
});

test('the second may take what the first has saved, and learns where nothing can be saved any more', async ({
  page,
  browser,
  baseURL,
  stack,
  arrange,
  complaints,
}) => {
  const { id, studentIds } = await arrangeVisitBefore({ stack, arrange });
  const [student = ''] = studentIds.map(studentName);
  const socks = numberOf(page, 'socks', student);
  const other = await openSecondBrowser({ browser, baseURL, complaints });
  for (const admin of [page, other]) {
    await signIn(admin);
    await openAppointment(admin, id);
  }
  await socks.fill('7');
  await numberOf(other, 'socks', student).fill('3');
  await press(other, t.dataEntry.save);
  await expectOutcome(other, t.dataEntry.savedTitle);
  await press(page, t.dataEntry.save);
  await expectOutcome(page, conflict.title);
  await press(page, conflict.theirs);
  await expect(socks).toHaveValue('3');
  await expect(page.getByRole('heading', { name: conflict.title })).toHaveCount(0);

  await press(other, t.appointment.undoCompleted);
  await expectOutcome(other, t.appointment.doneReopened);
  await press(other, t.appointment.noShow);
  await press(other, t.appointment.askNoShowYes);
  await expectOutcome(other, t.appointment.doneNoShow);
  await socks.fill('5');
  await press(page, t.dataEntry.saveChanges);
  await expectOutcome(page, conflict.title);
  const status = t.choices.statuses.no_show;
  await expect(page.getByText(fill(conflict.closed, { status }))).toBeVisible();
  await expect(socks).toHaveValue('5');
  await press(page, conflict.drop);
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  await other.context().close();
});
