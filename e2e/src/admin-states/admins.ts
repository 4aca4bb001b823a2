import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { volunteer } from '../stack.ts';
import { adminTexts, fill } from '../texts.ts';

const t = adminTexts.admins;
const email = 'a.volunteer.with.a.long.address@riverbend-elementary.example';

const openAdmins = async ({ page, stack }: Scene) => {
  await stack.db.admin.createMany({
    data: [{ email, addedAt: new Date(), addedBy: volunteer.email }],
    skipDuplicates: true,
  });
  await signIn(page);
  await page.goto('/admin/admins');
  await expect(page.getByText(email)).toBeVisible();
};

export const adminsStates: State[] = [
  { name: 'admins', noise: [notSignedIn], show: openAdmins },
  {
    name: 'admins-question',
    noise: [notSignedIn],
    show: async (scene) => {
      await openAdmins(scene);
      await scene.page.getByRole('button', { name: fill(t.removeLabel, { email }) }).click();
      await expect(scene.page.getByRole('dialog')).toBeVisible();
    },
  },
];
