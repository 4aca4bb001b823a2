import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts } from '../texts.ts';
import { addVisits } from '../visits.ts';

const t = adminTexts.reports;

const openReports = async ({ page }: Scene, query = '') => {
  await signIn(page);
  await page.goto(`/admin/reports${query}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const tookAlong = { socks: 7, underwear: 6, shoes: 1, coats: 1, backpacks: 1, misc: 4 };
const shoeSizes = ['Youth 13', 'Youth 1', 'Youth 1', 'Youth 4', 'Adult 7.5', 'Adult 10', null];
const underwearSizes = ['Child 4T/5T', 'Child 8', 'Child 8', 'Child 8', 'Adult S', 'Adult XXL', null];

export const reportsStates: State[] = [
  {
    name: 'reports',
    noise: [notSignedIn],
    show: async (scene) => {
      for (const [index, month] of ['03', '04', '05', '08', '09'].entries()) {
        await addVisits(scene.stack, {
          startsAt: `2026-${month}-10T15:00:00Z`,
          status: 'completed',
          students: Array.from({ length: index + 1 }, () => tookAlong),
          others: ['brother'],
        });
      }
      const students = shoeSizes.map((shoeSize, index) => ({
        shoeSize,
        underwearSize: underwearSizes[index] ?? null,
      }));
      await addVisits(scene.stack, { startsAt: '2031-05-12T15:00:00Z', status: 'booked', students });
      await openReports(scene, '?from=2026-01-01&to=2031-12-31');
      const { page } = scene;
      await expect(page.getByRole('table', { name: t.itemsByKind })).toBeVisible();
      await expect(page.getByRole('table', { name: t.sizesOf.shoes })).toBeVisible();
      // The charts come by themselves, after the numbers.
      await expect(page.locator('figure svg')).toHaveCount(4);
    },
  },
  {
    name: 'reports-nothing',
    noise: [notSignedIn],
    show: async (scene) => {
      await openReports(scene, '?from=2001-01-01&to=2001-06-30');
      await expect(scene.page.getByText(t.nobodyTitle)).toBeVisible();
      await expect(scene.page.getByText(t.noSizesTitle)).toBeVisible();
    },
  },
  {
    name: 'reports-days-turned-around',
    noise: [notSignedIn],
    show: async (scene) => {
      await openReports(scene, '?from=2026-06-30&to=2026-01-01');
      await expect(scene.page.getByText(t.noRange.beforeStart)).toBeVisible();
    },
  },
];
