import { expect } from '@playwright/test';
import { addPerson, numberOf, openAppointment, studentName } from '../appointment-page.ts';
import { notSignedIn, refusal } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { arrangeVisitBefore } from '../past.ts';
import { putAppointment } from '../put-appointment.ts';
import { putDifference } from '../put-difference.ts';
import { signIn } from '../sign-in.ts';
import { fill, adminTexts as t } from '../texts.ts';

const day = 24 * 60;

const open = async ({ page }: Scene, id: string) => {
  await signIn(page);
  await openAppointment(page, id);
};

/** Two students and a brother, whose time has come. */
const openDue = async (scene: Scene) => {
  const { page } = scene;
  const { id, studentIds } = await arrangeVisitBefore(scene, { locale: 'ar' });
  await open(scene, id);
  await addPerson(page, 'brother');
  return { id, student: studentName(studentIds[0] ?? '') };
};

const save = ({ page }: Scene) => page.getByRole('button', { name: t.dataEntry.save }).click();

export const appointmentStates: State[] = [
  {
    name: 'appointment-due',
    noise: [notSignedIn],
    show: async (scene) => {
      const { student } = await openDue(scene);
      await numberOf(scene.page, 'socks', student).fill('7');
      await numberOf(scene.page, 'shoes', student).fill('5000');
      await expect(scene.page.getByText(fill(t.dataEntry.faults.tooMany, { most: 999 }))).toBeVisible();
    },
  },
  {
    name: 'appointment-saved',
    noise: [notSignedIn],
    show: async (scene) => {
      const { page } = scene;
      await arrangeVisitBefore(scene);
      const { student } = await openDue(scene);
      await numberOf(page, 'socks', student).fill('7');
      await save(scene);
      await expect(page.getByRole('heading', { name: t.dataEntry.savedTitle })).toBeVisible();
      await expect(page.getByRole('link', { name: fill(t.dataEntry.next, { name: '' }) })).toBeVisible();
    },
  },
  {
    name: 'appointment-conflict',
    noise: [notSignedIn, refusal(409, '/api/admin/appointments/.*')],
    show: async (scene) => {
      const { id, student } = await openDue(scene);
      await numberOf(scene.page, 'socks', student).fill('7');
      await numberOf(scene.page, 'coats', student).fill('1');
      const { db } = scene.stack;
      await db.visit.updateMany({ where: { appointmentId: id }, data: { socks: 3, misc: 2 } });
      await db.appointment.update({
        where: { id },
        data: { version: { increment: 1 }, status: 'completed' },
      });
      await save(scene);
      await expect(scene.page.getByRole('heading', { name: t.dataEntry.conflict.title })).toBeVisible();
    },
  },
  {
    name: 'appointment-reschedule',
    noise: [notSignedIn],
    show: async (scene) => {
      const { page, arrange } = scene;
      const { id } = await arrange.book({ locale: 'fr' });
      await open(scene, id);
      await page.getByRole('button', { name: t.appointment.reschedule }).click();
      await page.getByLabel(t.reschedule.time, { exact: true }).fill('22:10');
      await expect(page.getByText(t.reschedule.notFree)).toBeVisible();
      await expect(page.getByRole('list', { name: t.reschedule.freeTimes })).toBeVisible();
    },
  },
  {
    name: 'appointment-cancelled',
    noise: [notSignedIn],
    show: async (scene) => {
      const { page, arrange } = scene;
      const { id } = await arrange.book({ locale: 'ar' });
      await open(scene, id);
      await page.getByRole('button', { name: t.appointment.cancel }).click();
      await page.getByRole('button', { name: t.appointment.cancelYes }).click();
      await expect(page.getByRole('heading', { name: t.appointment.doneCancelled })).toBeVisible();
    },
  },
  {
    name: 'appointment-event-moved',
    noise: [notSignedIn],
    show: async (scene) => {
      const { page, stack } = scene;
      const { id, name } = await putAppointment(stack, { status: 'booked', minutesFromNow: 3 * day });
      await putDifference(stack, id, { kind: 'moved', reason: 'taken', later: day });
      await open(scene, id);
      await page.getByRole('button', { name: t.differences.ways.move }).click();
      await expect(page.getByText(fill(t.differences.move.title, { name }))).toBeVisible();
      await page.getByRole('button', { name: t.differences.move.no }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
  },
  {
    name: 'appointment-unknown',
    noise: [notSignedIn, refusal(404, '/api/admin/appointments/.*')],
    show: async ({ page }) => {
      await signIn(page);
      await page.goto('/admin/appointments/00000000-0000-7000-8000-000000000000');
      await expect(page.getByText(t.appointment.notFoundTitle)).toBeVisible();
    },
  },
];
