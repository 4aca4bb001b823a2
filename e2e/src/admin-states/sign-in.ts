import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { State } from '../parent-states.ts';
import { signIn, signInWithGoogle } from '../sign-in.ts';
import { stranger } from '../stack.ts';
import { adminTexts as t } from '../texts.ts';

export const signInStates: State[] = [
  {
    name: 'sign-in',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await page.goto('/login');
      await expect(page.getByRole('link', { name: t.login.google })).toBeVisible();
    },
  },
  {
    name: 'sign-in-not-allowed',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await signInWithGoogle(page, stranger);
      await expect(page.getByRole('alert')).toContainText(t.login.notAllowedTitle);
    },
  },
  {
    name: 'signed-out',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await page.goto('/login?problem=signed_out');
      await expect(page.getByText(t.login.signedOutTitle)).toBeVisible();
    },
  },
  {
    name: 'admin-not-found',
    noise: [notSignedIn],
    show: async ({ page }) => {
      await signIn(page);
      await page.goto('/admin/no-such-page');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.states.notFoundTitle);
    },
  },
];
