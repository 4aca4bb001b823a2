import { expect, type Page } from '@playwright/test';
import { volunteer } from './stack.ts';
import { adminTexts as t } from './texts.ts';

/** From the sign-in page through Google's choice of accounts and back. */
export const signInWithGoogle = async (
  page: Page,
  { name } = volunteer as { name: string },
): Promise<void> => {
  await page.goto('/login');
  await page.getByRole('link', { name: t.login.google }).click();
  await page.getByRole('button', { name }).click();
};

export const signIn = async (page: Page): Promise<void> => {
  await signInWithGoogle(page);
  await expect(page.getByRole('heading', { level: 1, name: t.dashboard.title })).toBeVisible();
};
