import { expect, type Locator, type Page } from '@playwright/test';
import { eligibleStudents } from '../../prisma/seed/seed.ts';
import { addPerson } from './appointment-page.ts';
import { chooseCsv } from './district-list.ts';
import { putMessage } from './put-appointment.ts';
import type { Stack } from './stack.ts';
import { fill, adminTexts as t } from './texts.ts';

type Scene = { page: Page; stack: Stack };

export type Picture = {
  /** Of the file, in docs/images. */
  name: string;
  screen: { width: number; height: number };
  /** Pixels of the page around the part, and how tall the picture is at most. */
  margin?: number;
  height?: number;
  /** Brings a page about and returns the part of it that the picture shows. */
  show: (scene: Scene) => Promise<Locator>;
};

/** So tall that nothing has to be scrolled to. */
const narrow = { width: 820, height: 1600 };

const open = async (page: Page, path: string, title: string) => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
};

const openToday = async ({ page, stack }: Scene) => {
  await failOneMessage(stack);
  await open(page, '/admin', t.dashboard.title);
  await expect(page.getByRole('heading', { name: t.dashboard.today.title })).toBeVisible();
  return page.locator('body');
};

/** The address of one family that is still to come does not exist. */
const failOneMessage = async (stack: Stack) => {
  if ((await stack.db.message.count({ where: { state: 'failed' } })) > 0) return;
  const { id } = await findComing(stack);
  await putMessage(stack, id, { state: 'failed', error: 'SMTP 550 5.1.1' });
};

const findComing = ({ db }: Stack) =>
  db.appointment.findFirstOrThrow({
    where: { status: 'booked', startsAt: { gt: new Date() } },
    orderBy: { startsAt: 'desc' },
  });

/** The oldest family whose numbers are not entered yet. */
const openDue = async ({ page, stack: { db } }: Scene) => {
  const { id } = await db.appointment.findFirstOrThrow({
    where: { status: 'booked', endsAt: { lt: new Date() } },
    orderBy: { startsAt: 'asc' },
  });
  await page.goto(`/admin/appointments/${id}`);
  await expect(page.getByRole('heading', { name: t.dataEntry.title })).toBeVisible();
};

const enterNumbers = async (page: Page, numbers: readonly string[]) => {
  const cells = page.getByRole('spinbutton');
  for (const [index, number] of numbers.entries()) await cells.nth(index).fill(number);
};

const showDataEntry = async (scene: Scene) => {
  await openDue(scene);
  await enterNumbers(scene.page, ['7', '7', '1', '1', '0', '3']);
  await addPerson(scene.page, 'brother');
  return scene.page.getByRole('region', { name: t.dataEntry.title });
};

/** Saved in two windows, one after the other. */
const showConflict = async (scene: Scene) => {
  const { page } = scene;
  await openDue(scene);
  await enterNumbers(page, ['5', '7', '1']);
  const elsewhere = await page.context().newPage();
  await openDue({ ...scene, page: elsewhere });
  await enterNumbers(elsewhere, ['7', '6', '1']);
  await elsewhere.getByRole('button', { name: t.dataEntry.save }).click();
  await elsewhere.getByRole('heading', { name: t.dataEntry.savedTitle }).waitFor();
  await elsewhere.close();
  await page.getByRole('button', { name: t.dataEntry.save }).click();
  await expect(page.getByRole('heading', { name: t.dataEntry.conflict.title })).toBeVisible();
  return page.getByRole('region', { name: t.dataEntry.title });
};

const showList = async ({ page }: Scene) => {
  await open(page, '/admin/eligible-students', t.eligible.title);
  const lines = eligibleStudents.map(({ school, studentId, grade, mealStatus }) =>
    [school, studentId, grade, mealStatus].join(','),
  );
  const added = ['T61', 'T62', 'T63', 'T64'].map((id) => `Pecan Grove Elementary,${id},K,Free`);
  await chooseCsv(page, [...lines.slice(2), ...added]);
  await expect(page.getByRole('heading', { name: t.eligible.previewTitle })).toBeVisible();
  return page.getByRole('main');
};

const showReschedule = async ({ page, stack }: Scene) => {
  const { id } = await findComing(stack);
  await page.goto(`/admin/appointments/${id}`);
  await page.getByRole('button', { name: t.appointment.reschedule }).click();
  await page.getByRole('list', { name: t.reschedule.freeTimes }).getByRole('button').first().click();
  await expect(page.getByText(t.reschedule.free)).toBeVisible();
  return page.getByRole('dialog');
};

const showWaitlist = async ({ page }: Scene) => {
  await open(page, '/admin/waitlist', t.waitlist.title);
  const contacted = page.getByRole('checkbox').first();
  await contacted.click();
  await expect(contacted).toBeChecked();
  return page.getByRole('main');
};

const showMessages = async ({ page, stack }: Scene) => {
  await failOneMessage(stack);
  await open(page, '/admin/messages?state=failed', t.messages.title);
  await expect(page.getByText(t.messages.reasons.unknownAddress)).toBeVisible();
  return page.getByRole('main');
};

const showReports = async ({ page }: Scene) => {
  await open(page, '/admin/reports', t.reports.title);
  // The charts come by themselves, after the numbers.
  await expect(page.locator('figure svg').first()).toBeVisible();
  return page.locator('body');
};

const showPrinting = async ({ page }: Scene) => {
  await open(page, '/admin/appointments?status=booked', t.appointments.title);
  for (const place of [0, 1, 2]) await page.getByRole('checkbox').nth(place).check();
  await expect(page.getByText(fill(t.printing.selected_other, { count: 3 }))).toBeVisible();
  return page.locator('body');
};

/** In the order in which they are made: what one leaves behind, the next ones show. */
export const guidePictures: Picture[] = [
  { name: 'admin', screen: { width: 1280, height: 860 }, show: openToday },
  { name: 'guide/today', screen: { width: 1000, height: 900 }, show: openToday },
  { name: 'guide/printing', screen: { width: 1000, height: 620 }, show: showPrinting },
  { name: 'guide/what-they-took', screen: narrow, margin: 20, show: showDataEntry },
  { name: 'guide/conflict', screen: narrow, margin: 20, height: 560, show: showConflict },
  { name: 'guide/new-time', screen: narrow, show: showReschedule },
  { name: 'guide/wait-list', screen: narrow, height: 720, show: showWaitlist },
  { name: 'guide/messages', screen: narrow, height: 604, show: showMessages },
  { name: 'guide/district-list', screen: narrow, height: 820, show: showList },
  { name: 'guide/reports', screen: { width: 1000, height: 780 }, show: showReports },
];
