import { startOfDay } from '../../packages/scheduling/src/index.ts';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { datesIn } from '../src/dates.ts';
import { siteDay, timeZone } from '../src/openings.ts';
import { putAppointment } from '../src/put-appointment.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.dashboard;
const day = 24 * 60;

test.beforeEach(async ({ complaints }) => {
  complaints.allow(notSignedIn);
});

test('what is over is entered, marked as a no-show or cancelled, each after a question', async ({
  page,
  stack,
}) => {
  const put = (lastName: string, days: number) =>
    putAppointment(stack, { status: 'booked', minutesFromNow: -days * day, lastName });
  const [came, missed, dropped] = await Promise.all([put('Came', 1), put('Missed', 2), put('Dropped', 3)]);
  const statusOf = async ({ id }: { id: string }) =>
    (await stack.db.appointment.findUniqueOrThrow({ where: { id } })).status;
  const ask = (text: string, { name }: { name: string }) =>
    page.getByRole('button', { name: fill(text, { name }) }).click();

  await signIn(page);
  const titleFor = (count: number) =>
    page.getByRole('heading', {
      name: fill(t.doing[count === 1 ? 'entryTitle_one' : 'entryTitle_other'], { count }),
    });
  await expect(titleFor(3)).toBeVisible();

  await ask(t.entry.noShowFor, missed);
  await page.getByRole('button', { name: t.noShow.no }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await statusOf(missed)).toBe('booked');
  await ask(t.entry.noShowFor, missed);
  await page.getByRole('dialog').getByRole('button', { name: t.noShow.yes }).click();
  const done = page.getByRole('heading', { name: fill(t.noShow.done, missed) });
  await expect(done).toBeVisible();
  await expect(done.locator('..')).toBeFocused();
  await expect(titleFor(2)).toBeVisible();
  expect(await statusOf(missed)).toBe('no_show');

  await ask(t.entry.cancelFor, dropped);
  await page.getByRole('dialog').getByRole('button', { name: t.cancel.yes }).click();
  await expect(page.getByRole('heading', { name: fill(t.cancel.done, dropped) })).toBeVisible();
  await expect(titleFor(1)).toBeVisible();
  expect(await statusOf(dropped)).toBe('cancelled');

  await page.getByRole('link', { name: fill(t.entry.enterFor, came) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(came.name);
});

test('a change that somebody else was quicker with is told, and the list is new', async ({
  page,
  stack,
  complaints,
}) => {
  const { id, name } = await putAppointment(stack, { status: 'booked', minutesFromNow: -day });
  complaints.allow(refusal(409, `/api/admin/appointments/${id}/no-show`));
  await signIn(page);
  const noShow = page.getByRole('button', { name: fill(t.entry.noShowFor, { name }) });
  await noShow.click();
  await stack.db.appointment.update({ where: { id }, data: { status: 'completed' } });
  await page.getByRole('button', { name: t.noShow.yes }).click();
  await expect(page.getByRole('heading', { name: fill(t.changeFailed.title, { name }) })).toBeVisible();
  await expect(page.getByText(t.changeFailed.conflict)).toBeVisible();
  await expect(noShow).toHaveCount(0);
});

test('today stands in order, with the line of now, and can be printed', async ({ page, stack }) => {
  // Around noon of the site, at whatever hour the test runs.
  const noon = new Date(startOfDay(siteDay(), timeZone).getTime() + 12 * 60 * 60_000);
  const fromNoon = Math.round((noon.getTime() - Date.now()) / 60_000);
  await page.clock.setFixedTime(noon);
  await putAppointment(stack, { status: 'booked', minutesFromNow: fromNoon + 60, lastName: 'Later' });
  await putAppointment(stack, { status: 'completed', minutesFromNow: fromNoon - 60, lastName: 'Earlier' });
  await signIn(page);
  const today = page.getByRole('region', { name: t.today.title });
  const now = fill(t.today.now, { time: datesIn('en').time(noon.toISOString()) });
  await expect(today.getByRole('listitem')).toHaveText([/Earlier/, now, /Later/]);
  const sheet = today.getByRole('link', { name: adminTexts.printing.daySheetNewTab });
  await expect(sheet).toHaveAttribute('href', `/api/admin/day-sheet?date=${siteDay()}`);
  await expect(sheet).toHaveAttribute('target', '_blank');
});

test('it refreshes by itself, and neither focus nor place moves', async ({ page, stack }) => {
  await page.clock.install();
  await putAppointment(stack, { status: 'booked', minutesFromNow: -day, lastName: 'First' });
  await signIn(page);
  const messages = page.getByRole('link', { name: t.health.messages });
  await messages.focus();
  const place = await page.evaluate('window.scrollY');
  await putAppointment(stack, { status: 'waitlisted' });
  await page.clock.fastForward(61_000);
  await expect(
    page.getByRole('heading', { name: fill(t.doing.waitingTitle_one, { count: 1 }) }),
  ).toBeVisible();
  await expect(messages).toBeFocused();
  expect(Number(await page.evaluate('window.scrollY'))).toBeGreaterThanOrEqual(Number(place));
});

test('a calendar that has not been read for long is told in plain words', async ({ page, stack }) => {
  const { syncedAt } = await stack.db.calendarSync.findFirstOrThrow();
  await page.clock.setFixedTime(new Date(Number(syncedAt) + 42.5 * 60_000));
  await putAppointment(stack, { status: 'waitlisted' });
  await signIn(page);
  await expect(
    page.getByRole('heading', { name: /The calendar was last read 4[12] minutes ago/ }),
  ).toBeVisible();
});

test('on the first day of the school year it says what to do', async ({ page, stack }) => {
  await stack.db.eligibleStudent.deleteMany();
  await signIn(page);
  await expect(page.getByRole('heading', { name: t.first.title })).toBeVisible();
  await page.getByRole('link', { name: t.first.listLink }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(adminTexts.eligible.title);
});
