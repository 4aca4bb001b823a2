import { notSignedIn } from '../src/complaints.ts';
import { signIn } from '../src/sign-in.ts';
import { volunteer } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.activity;
const told = t.told;

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('tells who did what, and leads to the appointment', async ({ page, arrange, stack }) => {
  const { id, guardian } = await arrange.book();
  await stack.db.auditEntry.create({
    data: {
      id: crypto.randomUUID(),
      at: new Date(),
      actor: volunteer.email,
      action: 'appointment.items_saved',
      appointmentId: id,
      details: { items: 5, people: 2 },
    },
  });
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.activity }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  const newest = page.getByRole('region', { name: t.label }).getByRole('listitem').first();
  await expect(newest).toContainText(fill(told.appointment.items_saved, { who: volunteer.email }));
  await expect(newest).toContainText('5 items, 2 people');
  await newest.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/admin/appointments/${id}$`));
  await expect(page.getByText(guardian.email)).toBeVisible();
});

test('who and what are searched, in the address', async ({ page, arrange, stack }) => {
  await arrange.joinWaitlist();
  await stack.db.auditEntry.create({
    data: {
      id: crypto.randomUUID(),
      at: new Date(),
      actor: volunteer.email,
      action: 'settings.changed',
      details: { fields: ['stations'] },
    },
  });
  await signIn(page);
  await page.goto('/admin/activity');
  const entries = page.getByRole('region', { name: t.label }).getByRole('listitem');
  await page.getByLabel(t.what, { exact: true }).selectOption(t.kinds.settings.changed);
  await expect(page).toHaveURL(/action=settings\.changed/);
  await expect(entries.first()).toContainText(t.details.fields.stations);
  await page.getByLabel(t.who, { exact: true }).selectOption(t.families);
  await expect(page.getByRole('heading', { name: t.nothingTitle })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel(t.who, { exact: true })).toHaveValue('');
  await expect(page.getByLabel(t.what, { exact: true })).toHaveValue('settings.changed');
  await page.getByRole('search').getByRole('button', { name: t.clear }).click();
  await expect(page).toHaveURL(/\/admin\/activity$/);
  await expect(
    entries.filter({ hasText: fill(told.waitlist.joined, { who: t.family }) }).first(),
  ).toBeVisible();
});

test('of one appointment, only what happened to it', async ({ page, arrange }) => {
  const { id } = await arrange.book();
  await arrange.book();
  await signIn(page);
  await page.goto(`/admin/activity?appointmentId=${id}`);
  await expect(page.getByText(t.oneAppointment)).toBeVisible();
  await expect(page.getByRole('region', { name: t.label }).getByRole('listitem')).toHaveCount(1);
});

test('a long activity comes in pages', async ({ page, stack }) => {
  await stack.db.auditEntry.createMany({
    data: Array.from({ length: 30 }, (_, index) => ({
      id: crypto.randomUUID(),
      at: new Date(Date.now() - index * 1000),
      actor: 'system',
      action: 'message.resent',
      details: { kind: 'reminder', channel: 'email' },
    })),
  });
  await signIn(page);
  await page.goto('/admin/activity?actor=system');
  const stand = page.getByRole('region', { name: t.label });
  await expect(stand.getByRole('listitem').first()).toContainText(t.details.messages.reminder);
  await page.getByRole('button', { name: adminTexts.pager.next }).click();
  await expect(page).toHaveURL(/actor=system&page=2/);
  await expect(stand).toBeFocused();
});
