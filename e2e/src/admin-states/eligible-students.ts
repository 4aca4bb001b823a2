import { expect } from '@playwright/test';
import { notSignedIn } from '../complaints.ts';
import { chooseCsv, chooseWorkbook, replaceList } from '../district-list.ts';
import type { Scene, State } from '../parent-states.ts';
import { signIn } from '../sign-in.ts';
import { adminTexts, fill } from '../texts.ts';

const t = adminTexts.eligible;

const openList = async ({ page }: Scene) => {
  await signIn(page);
  await page.goto('/admin/eligible-students');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  await expect(page.getByRole('region', { name: t.listLabel })).toBeVisible();
};

const rowsFrom = (first: number, grade: (place: number) => number = (place) => (place % 12) + 1) =>
  Array.from({ length: 40 }, (_, place) => [
    'Sunrise Elementary',
    104_200 + first + place,
    grade(place),
    'Free',
  ]);

export const eligibleStudentsStates: State[] = [
  { name: 'eligible-students', noise: [notSignedIn], show: openList },
  {
    name: 'eligible-students-pasting',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await scene.page.getByRole('button', { name: t.paste }).click();
      await scene.page.getByLabel(t.pasteLabel).fill('Sunrise Elementary,104233,3,Free');
    },
  },
  {
    name: 'eligible-students-preview',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await chooseWorkbook(scene.page, rowsFrom(0));
      await replaceList(scene.page);
      const moved = ['Quail Run Elementary', 99, 'K', 'Reduced'];
      await chooseWorkbook(scene.page, [...rowsFrom(15, (place) => (place % 11) + 1), moved]);
      await expect(scene.page.getByText(t.manyLeaveTitle)).toBeVisible();
      await expect(scene.page.getByText(fill(t.shorterTitle_one, { count: 1 }))).toBeVisible();
    },
  },
  {
    name: 'eligible-students-replaced',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      for (const first of [0, 5]) {
        await chooseWorkbook(scene.page, rowsFrom(first));
        await replaceList(scene.page);
      }
      await expect(scene.page.getByRole('button', { name: t.uploads.putBack }).first()).toBeVisible();
    },
  },
  {
    name: 'eligible-students-bad-lines',
    noise: [notSignedIn],
    show: async (scene) => {
      await openList(scene);
      await chooseCsv(scene.page, [
        'Sunrise Elementary,104233,1,Free',
        'Sunrise Elementary,,1,Free',
        ',D2,1,Free',
        'Sunrise',
        'Sunrise Elementary,1.04E+05,1,Free',
      ]);
      const title = fill(t.problems.linesTitle_other, { count: 4 });
      await expect(scene.page.getByRole('heading', { name: title })).toBeVisible();
    },
  },
];
