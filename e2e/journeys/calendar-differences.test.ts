import type { Page } from '@playwright/test';
import { expectOutcome } from '../src/appointment-page.ts';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { datesIn } from '../src/dates.ts';
import { putAppointment } from '../src/put-appointment.ts';
import { putDifference } from '../src/put-difference.ts';
import { signIn } from '../src/sign-in.ts';
import type { Stack } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { fill, adminTexts as texts } from '../src/texts.ts';

const t = texts.differences;
const day = 24 * 60;

test.beforeEach(async ({ complaints }) => {
  complaints.allow(notSignedIn);
});

/** Where the appointment's event stands in the calendar; undefined while there is none. */
const eventOf = async ({ db, calendar }: Stack, id: string) => {
  const { calendarEventId } = await db.appointment.findUniqueOrThrow({ where: { id } });
  return calendar.events.list().find((event) => event.id === calendarEventId);
};

type CalendarEvent = Awaited<ReturnType<typeof eventOf>>;

const startOf = (event: CalendarEvent) =>
  event && 'dateTime' in event.start ? Date.parse(event.start.dateTime) : undefined;

const expectEventAt = (stack: Stack, id: string, startsAt: string) =>
  expect.poll(async () => startOf(await eventOf(stack, id)), { timeout: 15_000 }).toBe(Date.parse(startsAt));

/** The calendar was read, and what somebody did there is before the admins. */
const expectNoticed = ({ db }: Stack, appointmentId: string) =>
  expect.poll(() => db.calendarDifference.count({ where: { appointmentId } }), { timeout: 15_000 }).toBe(1);

const minutesAfter = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;

const button = (page: Page, way: keyof typeof t.ways, name: string) =>
  page.getByRole('button', { name: fill(t.wayFor, { way: t.ways[way], name }) });

test('an event that somebody deleted is put back', async ({ page, stack, arrange }) => {
  const { id, startsAt, guardian } = await arrange.book();
  const name = nameOf(guardian);
  await expectEventAt(stack, id, startsAt);
  stack.calendar.events.remove((await eventOf(stack, id))?.id ?? '');
  await expectNoticed(stack, id);
  await signIn(page);
  const title = page.getByRole('heading', { name: fill(t.titles.deleted, { name }) });
  await expect(title).toBeVisible();
  await button(page, 'restore', name).click();
  await expectOutcome(page, fill(texts.dashboard.restore.done, { name }));
  await expect(title).toHaveCount(0);
  await expectEventAt(stack, id, startsAt);
});

test('its appointment can be cancelled instead, after a question', async ({ page, stack }) => {
  const { id, name } = await putAppointment(stack, { status: 'booked', minutesFromNow: 2 * day });
  await putDifference(stack, id, { kind: 'deleted' });
  await signIn(page);
  await button(page, 'cancel', name).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText(texts.dashboard.cancel.mail);
  await question.getByRole('button', { name: texts.dashboard.cancel.yes }).click();
  await expectOutcome(page, fill(texts.dashboard.cancel.done, { name }));
  await expect(page.getByRole('heading', { name: fill(t.titles.deleted, { name }) })).toHaveCount(0);
  expect((await stack.db.appointment.findUniqueOrThrow({ where: { id } })).status).toBe('cancelled');
});

test('an appointment whose event was dragged onto a taken time is moved there', async ({
  page,
  stack,
  arrange,
}) => {
  const [from = '', to = ''] = await arrange.slotsOfOneDay(2);
  await arrange.book({ startsAt: to });
  const { id, guardian } = await arrange.book({ startsAt: from });
  const name = nameOf(guardian);
  await expectEventAt(stack, id, from);
  stack.calendar.events.patch((await eventOf(stack, id))?.id ?? '', {
    start: { dateTime: to },
    end: { dateTime: minutesAfter(to, 20) },
  });
  await expectNoticed(stack, id);
  await signIn(page);
  await expect(page.getByText(t.obstacles.taken)).toBeVisible();
  await button(page, 'move', name).click();
  const dates = datesIn('en');
  const question = page.getByRole('dialog');
  for (const time of [from, to]) await expect(question).toContainText(dates.time(time));
  await question.getByRole('button', { name: t.move.yes }).click();
  await expectOutcome(page, fill(texts.dashboard.move.done, { name }));
  await expect(page.getByRole('heading', { name: fill(t.titles.moved, { name }) })).toHaveCount(0);
  await expectEventAt(stack, id, to);
  await page.getByRole('link', { name: texts.dashboard.changeFailed.open }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('on the page of an appointment it is told and decided, too, once', async ({
  page,
  stack,
  complaints,
}) => {
  const { id, name } = await putAppointment(stack, { status: 'booked', minutesFromNow: 2 * day });
  complaints.allow(refusal(409, `/api/admin/calendar/differences/${id}/restore`));
  await putDifference(stack, id, { kind: 'deleted' });
  await signIn(page);
  await page.goto(`/admin/appointments/${id}`);
  const title = page.getByRole('heading', { name: fill(t.titles.deleted, { name }) });
  await expect(title).toBeVisible();
  await stack.db.calendarDifference.deleteMany();
  await page.getByRole('button', { name: t.ways.restore }).click();
  await expectOutcome(page, t.settledTitle);
  await expect(title).toHaveCount(0);
});

test('events that Google refuses are tried again, all at once', async ({ page, stack }) => {
  for (const days of [2, 3, 4, 5]) {
    const { id } = await putAppointment(stack, { status: 'booked', minutesFromNow: days * day });
    await putDifference(stack, id, { kind: 'refused', reason: '403 forbidden' });
  }
  await signIn(page);
  await expect(page.getByRole('heading', { name: fill(t.refusedTitle_other, { count: 4 }) })).toBeVisible();
  await expect(page.getByText(t.keptOut)).toBeVisible();
  await page.getByRole('button', { name: fill(t.showMore_one, { count: 1 }) }).click();
  await expect(page.getByRole('button', { name: t.ways.retry })).toHaveCount(4);
  await page.getByRole('button', { name: t.retryAll }).click();
  await expectOutcome(page, texts.dashboard.retryAll.done);
  await expect(page.getByRole('button', { name: t.retryAll })).toHaveCount(0);
  await expect.poll(() => stack.db.calendarDifference.count()).toBe(0);
});
