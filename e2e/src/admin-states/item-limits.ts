import { expect, type Page } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts, fill } from '../texts.ts';

const t = adminTexts.itemLimits;

const openLimits = async (page: Page) => {
  await signIn(page);
  await page.goto('/admin/item-limits');
  await expect(page.getByText('Camis')).toBeVisible();
};

export const itemLimitsStates: State[] = [
  { name: 'item-limits', noise: [notSignedIn], show: ({ page }) => openLimits(page) },
  {
    name: 'item-limits-mistakes',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await openLimits(page);
      await page.getByRole('button', { name: fill(t.changeLabel, { label: 'Camis' }) }).click();
      const boys = page.getByRole('form', { name: t.addTitle.male });
      await boys.getByLabel(t.quantity).fill('many');
      await boys.getByRole('button', { name: t.add }).click();
      await expect(boys.getByText(t.errors.quantity)).toBeVisible();
    },
  },
  {
    name: 'item-limits-question',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await openLimits(page);
      await page.getByRole('button', { name: fill(t.removeLabel, { label: 'Camis' }) }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
