import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { fill, adminTexts as t } from '../texts.ts';

export const printingStates: State[] = [
  {
    name: 'appointments-selected',
    noise: [notSignedIn],
    show: async ({ page, arrange }) => {
      const startsAt = (await arrange.slotsOfOneDay(1))[0] ?? '';
      await arrange.book({ locale: 'ar', startsAt });
      await arrange.joinWaitlist({ locale: 'es' });
      await signIn(page);
      await page.goto('/admin/appointments');
      await page.getByRole('checkbox').first().check();
      await page.getByRole('checkbox').nth(1).check();
      await expect(page.getByText(fill(t.printing.selected_other, { count: 2 }))).toBeVisible();
    },
  },
];
