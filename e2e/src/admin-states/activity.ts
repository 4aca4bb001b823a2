import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { volunteer } from '../stack.ts';
import { adminTexts } from '../texts.ts';

const t = adminTexts.activity;
const hour = 60 * 60 * 1000;

/** Some of what a day brings, with the details that each tells. */
const ofADay = (appointmentId: string) => [
  { action: 'appointment.items_saved', appointmentId, details: { items: 14, people: 3 } },
  { action: 'appointment.reopened', appointmentId, details: { was: 'no_show' } },
  {
    action: 'appointment.moved_in_calendar',
    actor: 'system',
    appointmentId,
    details: { from: '2026-12-01T15:00:00.000Z', to: '2026-12-02T16:20:00.000Z' },
  },
  { action: 'calendar.event_restored', appointmentId, details: { kind: 'deleted' } },
  {
    action: 'calendar.compared',
    actor: 'system',
    details: { appointments: 41, mended: 2, differing: 1, unknown: 0 },
  },
  { action: 'item_limit.changed', details: { gender: 'female', quantity: 4 } },
  { action: 'settings.changed', details: { fields: ['slotMinutes', 'site.phone'] } },
  {
    action: 'eligible_students.replaced',
    details: { rows: 2140, added: 31, removed: 4, changed: 12, newSchools: 1 },
  },
  { action: 'admin.added', details: { admin: 'new.volunteer@riverbend.example' } },
  {
    action: 'report.downloaded',
    details: { report: 'served', from: '2026-07-01', to: '2026-12-31', format: 'xlsx' },
  },
];

const openActivity = async ({ page, stack, arrange }: Scene, query = '') => {
  const { id } = await arrange.book();
  await stack.db.auditEntry.createMany({
    data: ofADay(id).map((entry, index) => ({
      id: crypto.randomUUID(),
      actor: volunteer.email,
      ...entry,
      at: new Date(Date.now() - (index + 1) * 5 * hour),
    })),
  });
  await signIn(page);
  await page.goto(`/admin/activity${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

export const activityStates: State[] = [
  {
    name: 'activity',
    noise: [notSignedIn],
    show: async (scene) => {
      await openActivity(scene);
      await expect(scene.page.getByRole('link', { name: /appointment/ }).last()).toBeVisible();
    },
  },
  {
    name: 'activity-none-found',
    noise: [notSignedIn],
    show: async (scene) => {
      await openActivity(scene, '?actor=nobody@riverbend.example');
      await expect(scene.page.getByText(t.nothingTitle)).toBeVisible();
    },
  },
];
