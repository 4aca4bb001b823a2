import type { Page } from '@playwright/test';
import { addPerson, expectOutcome, numberOf, openAppointment, studentName } from '../src/appointment-page.ts';
import { notSignedIn } from '../src/complaints.ts';
import { datesIn, dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { eventStartsOf, waitForMail } from '../src/outside.ts';
import { arrangeVisitBefore } from '../src/past.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { fill, adminTexts as t } from '../src/texts.ts';

/** The word beside the name. */
const badge = (page: Page, status: keyof typeof t.choices.statuses) =>
  page.locator('h1 + *').filter({ hasText: t.choices.statuses[status] });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Tab by Tab to something that has a name; a page that hides it from the keyboard never gets there. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  // Not by a locator: the parts of a date field have the focus without matching any.
  const whatHasFocus =
    "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent";
  const isThere = async () => String(await page.evaluate(whatHasFocus)).trim() === name;
  let presses = 0;
  do await page.keyboard.press('Tab');
  while (!(await isThere()) && ++presses < 60);
  expect(presses, `Tab leads to ${name}`).toBeLessThan(60);
};

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('the numbers of a visit, by keyboard alone, from the list to saved', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, guardian, studentIds } = await arrangeVisitBefore(
    { stack, arrange },
    { guardian: newGuardian('es') },
  );
  const [first = '', second = ''] = studentIds.map(studentName);
  await signIn(page);
  await page.goto(`/admin/appointments?studentId=${studentIds[0]}`);
  const name = `${guardian.firstName} ${guardian.lastName}`;
  await expect(page.getByRole('link', { name })).toBeVisible();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();

  await tabTo(page, fill(t.dataEntry.cell, { kind: t.dataEntry.kinds.socks, person: first }));
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(numberOf(page, 'underwear', first)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(numberOf(page, 'shoes', first)).toBeFocused();
  await page.keyboard.type('1');
  for (const kind of ['coats', 'backpacks', 'misc'] as const) {
    await page.keyboard.press('Tab');
    await expect(numberOf(page, kind, first)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(numberOf(page, 'socks', second)).toBeFocused();
  await page.keyboard.type('3');
  await expect(page.getByText(fill(t.dataEntry.inAll_other, { count: 12 }))).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expectOutcome(page, t.dataEntry.savedTitle);
  await expect(badge(page, 'completed')).toBeVisible();
  const visits = await stack.db.visit.findMany({
    where: { appointmentId: id },
    orderBy: { position: 'asc' },
  });
  expect(visits.map(({ socks, underwear, shoes, coats }) => [socks, underwear, shoes, coats])).toEqual([
    [7, 1, 1, 0],
    [3, 0, 0, 0],
  ]);
  await tabTo(page, t.back.appointments);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name })).toBeFocused();
});

test('what is no number is refused at its place, and nothing typed is lost', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/);
  const { id, studentIds } = await arrangeVisitBefore({ stack, arrange });
  const [student = ''] = studentIds.map(studentName);
  await signIn(page);
  await openAppointment(page, id);
  const socks = numberOf(page, 'socks', student);
  for (const [text, fault] of [
    ['1000', fill(t.dataEntry.faults.tooMany, { most: 999 })],
    ['-1', t.dataEntry.faults.negative],
    ['two', t.dataEntry.faults.notANumber],
    ['1.5', t.dataEntry.faults.notWhole],
  ] as const) {
    await socks.fill(text);
    await expect(socks).toHaveAttribute('aria-invalid', 'true');
    await expect(socks).toHaveAccessibleDescription(fault);
  }
  await press(page, t.dataEntry.save);
  await expect(socks).toBeFocused();
  await expect(socks).toHaveValue('1.5');
  await expect(badge(page, 'booked')).toBeVisible();

  await socks.fill('2');
  const more = fill(t.dataEntry.more, { kind: t.dataEntry.kinds.socks, person: student });
  await press(page, more);
  await page.route('**/visits', (route) => route.abort());
  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.appointment.failed.networkTitle);
  await expect(socks).toHaveValue('3');

  // Leaving and coming back: still there, and said to be unsaved.
  await page.unroute('**/visits');
  await page.getByRole('link', { name: t.frame.eligibleStudents }).click();
  await press(page, t.leave.no);
  await expect(socks).toHaveValue('3');
  await page.getByRole('link', { name: t.frame.eligibleStudents }).click();
  await press(page, t.leave.yes);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.eligible.title);
  await page.goBack();
  await expect(page.getByRole('heading', { name: t.dataEntry.keptTitle })).toBeVisible();
  await expect(socks).toHaveValue('3');
  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.dataEntry.savedTitle);
  await page.reload();
  await expect(socks).toHaveValue('3');
  await expect(page.getByText(t.dataEntry.allSaved)).toBeVisible();
});

test('somebody who came along is added, and taken off again after a question', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, studentIds } = await arrangeVisitBefore({ stack, arrange });
  const [student = ''] = studentIds.map(studentName);
  await signIn(page);
  await openAppointment(page, id);
  await numberOf(page, 'socks', student).fill('4');
  await press(page, t.dataEntry.people.add);
  await expect(page.getByLabel(t.dataEntry.people.relation)).toHaveAccessibleDescription(
    new RegExp(t.dataEntry.people.required),
  );
  await addPerson(page, 'uncle');
  await addPerson(page, 'tía abuela');
  await page.keyboard.type('2');
  await expect(numberOf(page, 'socks', student)).toHaveValue('4');

  await press(page, fill(t.dataEntry.people.remove, { relation: 'uncle' }));
  await press(page, t.dataEntry.people.removeNo);
  await expect(numberOf(page, 'socks', 'uncle')).toBeVisible();
  await press(page, fill(t.dataEntry.people.remove, { relation: 'uncle' }));
  await press(page, t.dataEntry.people.removeYes);
  await expect(page.getByText(fill(t.dataEntry.people.removed, { relation: 'uncle' }))).toBeVisible();
  await expect(numberOf(page, 'socks', 'uncle')).toHaveCount(0);

  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.dataEntry.savedTitle);
  const visits = await stack.db.visit.findMany({
    where: { appointmentId: id },
    orderBy: { position: 'asc' },
  });
  expect(visits.map(({ relation, socks }) => [relation, socks])).toEqual([
    [null, 4],
    [null, 0],
    ['tía abuela', 2],
  ]);
});

test('after saving, the next family without numbers is one press away', async ({ page, stack, arrange }) => {
  const { id } = await arrangeVisitBefore({ stack, arrange });
  // The oldest comes first, before those of other tests.
  const family = { guardian: newGuardian('fr'), daysAgo: 400 };
  const next = await arrangeVisitBefore({ stack, arrange }, family);
  await signIn(page);
  await openAppointment(page, id);
  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.dataEntry.savedTitle);
  const name = `${next.guardian.firstName} ${next.guardian.lastName}`;
  await page.getByRole('link', { name: fill(t.dataEntry.next, { name }) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('heading', { name: t.dataEntry.savedTitle })).toHaveCount(0);
  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.dataEntry.savedTitle);
});

test('moved to any time: a free one with one press, or one that is not free', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, guardian } = await arrange.book();
  const [free = ''] = await arrange.slotsOfOneDay(1);
  const dates = datesIn('en');
  const moved = (instant: string) =>
    fill(t.appointment.doneMoved, {
      when: fill(t.dates.dayAndTime, { day: dates.dayAndYear(instant), time: dates.time(instant) }),
    });
  await signIn(page);
  await openAppointment(page, id);
  await press(page, t.appointment.reschedule);
  await expect(page.getByText(t.reschedule.same)).toBeVisible();
  await page.getByLabel(t.reschedule.day, { exact: true }).fill(dayOf(free));
  await press(page, dates.time(free));
  await expect(page.getByText(t.reschedule.free)).toBeVisible();
  await press(page, t.reschedule.yes);
  await expectOutcome(page, moved(free));
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toEqual([new Date(free).toISOString()]);

  await press(page, t.appointment.reschedule);
  await page.getByLabel(t.reschedule.time, { exact: true }).fill('22:10');
  await expect(page.getByText(t.reschedule.notFree)).toBeVisible();
  await press(page, t.reschedule.yes);
  const readStart = async () =>
    (await stack.db.appointment.findUniqueOrThrow({ where: { id } })).startsAt?.toISOString() ?? '';
  await expect.poll(async () => dates.time(await readStart())).toMatch(/^10:10\sPM$/);
  await expectOutcome(page, moved(await readStart()));
  const subjects = async () => (await waitForMail(stack, guardian.email)).map(({ subject }) => subject);
  await expect
    .poll(subjects)
    .toContainEqual(expect.stringMatching(/^Your visit has a new time: .* 10:10\sPM/));
});

test('cancelled: its time and its students are free again, and its event is gone', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, guardian, studentIds, startsAt } = await arrange.book();
  await expect.poll(() => eventStartsOf(stack, guardian.email)).toHaveLength(1);
  await signIn(page);
  await openAppointment(page, id);
  await press(page, t.appointment.cancel);
  await expect(page.getByRole('dialog')).toContainText(t.appointment.cancelMail);
  await press(page, t.appointment.cancelNo);
  await expect(badge(page, 'booked')).toBeVisible();
  await press(page, t.appointment.cancel);
  await press(page, t.appointment.cancelYes);
  await expectOutcome(page, t.appointment.doneCancelled);
  await page.reload();
  await expect(page.getByRole('heading', { name: t.appointment.cancelledTitle })).toBeVisible();

  await expect.poll(() => eventStartsOf(stack, guardian.email)).toEqual([]);
  await expect.poll(async () => (await arrange.freeSlots()).map((slot) => slot.startsAt)).toContain(startsAt);
  await arrange.book({ studentIds, startsAt });
});

test('a no-show keeps the student from booking; undone, the appointment is booked again', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, studentIds } = await arrange.book();
  await signIn(page);
  await openAppointment(page, id);
  await press(page, t.appointment.noShow);
  await expect(page.getByRole('dialog')).toContainText(t.appointment.askNoShowStudents);
  await press(page, t.appointment.askNoShowYes);
  await expectOutcome(page, t.appointment.doneNoShow);
  await page.reload();
  await expect(page.getByRole('heading', { name: t.appointment.noShowTitle, exact: true })).toBeVisible();
  await expect(arrange.book({ studentIds })).rejects.toThrow(/student_already_booked/);

  await press(page, t.appointment.undoNoShow);
  await expectOutcome(page, t.appointment.doneReopened);
  await press(page, t.dataEntry.save);
  await expectOutcome(page, t.dataEntry.savedTitle);
  await press(page, t.appointment.undoCompleted);
  await expectOutcome(page, t.appointment.doneReopened);
  await expect
    .poll(async () => (await stack.db.appointment.findUniqueOrThrow({ where: { id } })).status)
    .toBe('booked');
});

test('a family on the wait list: the page says so and leads there', async ({ page, arrange }) => {
  const { id } = await arrange.joinWaitlist();
  await signIn(page);
  await openAppointment(page, id);
  await expect(page.getByRole('heading', { name: t.appointment.waitingTitle })).toBeVisible();
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  await page.getByRole('link', { name: t.appointment.toWaitlist }).click();
  await expect(page).toHaveURL(/\/admin\/waitlist$/);
});
