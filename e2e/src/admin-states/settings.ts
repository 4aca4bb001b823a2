import { expect, type Page } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts } from '../texts.ts';

const t = adminTexts.settings;

const openSettings = async (page: Page) => {
  await signIn(page);
  await page.goto('/admin/settings');
  await expect(page.getByLabel(t.times.slotMinutes)).toHaveValue('20');
};

export const settingsStates: State[] = [
  { name: 'settings', noise: [notSignedIn], show: ({ page }) => openSettings(page) },
  {
    name: 'settings-mistakes',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await openSettings(page);
      await page.getByRole('switch', { name: t.booking.bookingsOpen }).uncheck();
      await page.getByLabel(t.times.slotMinutes).fill('1');
      await page.getByLabel(t.site.mapUrl).fill('next to the library');
      await page.getByRole('button', { name: t.save }).click();
      await expect(page.getByRole('link', { name: t.errors.slotMinutes })).toBeVisible();
    },
  },
];
