import { expect } from '@playwright/test';
import { startOfDay } from '../../../packages/scheduling/src/index.ts';
import { notSignedIn } from '../complaints.ts';
import { siteDay, timeZone } from '../openings.ts';
import type { Scene, State } from '../parent-states.ts';
import { putAppointment, putMessage } from '../put-appointment.ts';
import { putDifference } from '../put-difference.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts, fill as fillText } from '../texts.ts';

const t = adminTexts.dashboard;
const day = 24 * 60;

const fill = async ({ stack }: Scene) => {
  await stack.db.appointment.deleteMany();
  const over = await putAppointment(stack, { status: 'booked', minutesFromNow: -day, lastName: 'Okonkwo' });
  await putAppointment(stack, { status: 'booked', minutesFromNow: -2 * day, locale: 'ar' });
  await putMessage(stack, over.id, { state: 'failed', error: 'SMTP 550 5.1.1' });
  for (const week of [1, 2, 3, 5])
    for (let family = 0; family < week; family += 1)
      await putAppointment(stack, {
        status: 'completed',
        minutesFromNow: -7 * day * week - family * 20,
        students: 2,
      });
  await putAppointment(stack, { status: 'no_show', minutesFromNow: -60, locale: 'fr' });
  await putAppointment(stack, { status: 'booked', minutesFromNow: 30, students: 3 });
  for (const days of [1, 1.05, 3, 4]) {
    await putAppointment(stack, { status: 'booked', minutesFromNow: days * day, locale: 'es' });
  }
  await putAppointment(stack, { status: 'waitlisted' });
  const id = 'an-all-day-opening';
  const startsAt = startOfDay(siteDay(new Date(Date.now() + 5 * day * 60_000)), timeZone);
  const endsAt = new Date(startsAt.getTime() + day * 60_000);
  const event = { kind: 'all_day_opening', startsAt, endsAt, etag: '"1"' } as const;
  await stack.db.calendarEvent.upsert({ where: { id }, create: { id, ...event }, update: event });
};

/** Every way in which an event can differ, more of some than are shown at first. */
const differ = async ({ stack }: Scene) => {
  await stack.db.appointment.deleteMany();
  const put = async (...[minutesFromNow, difference]: [number, Parameters<typeof putDifference>[2]]) => {
    const { id } = await putAppointment(stack, { status: 'booked', minutesFromNow });
    await putDifference(stack, id, difference);
  };
  const refused = { kind: 'refused', reason: '403 forbidden' } as const;
  await put(3 * day, { kind: 'deleted' });
  await put(6 * day, { kind: 'moved', reason: 'taken', later: 0, minutes: 60 });
  await put(4 * day, { kind: 'moved', reason: 'taken', later: day });
  await put(5 * day, { kind: 'moved', reason: 'all_day' });
  for (const days of [7, 8, 9, 10]) await put(days * day, refused);
  await stack.db.calendarSync.updateMany({ data: { comparedAt: new Date(), checked: 41, mended: 2 } });
};

const empty = async ({ stack }: Scene) => {
  await stack.db.appointment.deleteMany();
  await stack.db.eligibleStudent.deleteMany();
};

export const dashboardStates: State[] = [
  {
    name: 'dashboard',
    noise: [notSignedIn],
    show: async (scene) => {
      await fill(scene);
      await signIn(scene.page);
      await expect(scene.page.getByRole('heading', { name: t.doing.allDayTitle_one })).toBeVisible();
    },
  },
  {
    name: 'dashboard-differences',
    noise: [notSignedIn],
    show: async (scene) => {
      await differ(scene);
      await signIn(scene.page);
      const { refusedTitle_other, showMore_one } = adminTexts.differences;
      await expect(
        scene.page.getByRole('heading', { name: fillText(refusedTitle_other, { count: 4 }) }),
      ).toBeVisible();
      await expect(
        scene.page.getByRole('button', { name: fillText(showMore_one, { count: 1 }) }),
      ).toHaveCount(2);
    },
  },
  {
    name: 'dashboard-first-day',
    noise: [notSignedIn],
    show: async (scene) => {
      await empty(scene);
      await signIn(scene.page);
      await expect(scene.page.getByRole('heading', { name: t.first.title })).toBeVisible();
    },
  },
  {
    name: 'dashboard-question',
    noise: [notSignedIn],
    show: async ({ page, stack }) => {
      await stack.db.appointment.deleteMany();
      const { name } = await putAppointment(stack, { status: 'booked', minutesFromNow: -day });
      await signIn(page);
      await page.getByRole('button', { name: t.entry.noShowFor.replace('{{name}}', name) }).click();
      await expect(page.getByRole('button', { name: t.noShow.yes })).toBeVisible();
    },
  },
];
