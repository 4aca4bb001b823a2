import type { Page } from '@playwright/test';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.eligible;

const openList = async (page: Page) => {
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.eligibleStudents }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const chooseFile = (page: Page, text: string) =>
  page
    .getByLabel(t.choose)
    .setInputFiles({ name: 'district.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

const replace = async (page: Page) => {
  await page.getByRole('button', { name: t.replace, exact: true }).click();
  await expect(page.getByRole('dialog', { name: t.confirmTitle })).toBeVisible();
  await page.getByRole('button', { name: t.confirmYes }).click();
};

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('the district’s file takes the place of the list, after a question', async ({ page, stack }) => {
  await openList(page);
  const heading = 'Current Building Name,Student Id,Grade,Meal Status Name';
  await chooseFile(
    page,
    [heading, 'Quail Run Elementary,A01 ,3,Free', 'Sunrise Elementary,a02,K,Reduced'].join('\r\n'),
  );
  await expect(page.getByText('district.csv')).toBeVisible();
  await page.getByRole('button', { name: t.replace, exact: true }).click();
  await page.getByRole('button', { name: t.confirmNo }).click();
  expect(await stack.db.eligibleStudent.count()).toBeGreaterThan(2);

  await replace(page);
  const done = page.getByRole('heading', { name: t.doneTitle });
  await expect(done).toBeVisible();
  await expect(page.getByText(fill(t.doneRows_other, { count: 2 }))).toBeVisible();
  await expect(
    page.getByText(fill(t.doneSchools_one, { count: 1, schools: 'Quail Run Elementary' })),
  ).toBeVisible();
  const students = await stack.db.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } });
  expect(students.map(({ studentId, grade }) => [studentId, grade])).toEqual([
    ['A01', '3'],
    ['A02', 'K'],
  ]);
  const table = page.getByRole('table').filter({ hasText: 'Quail Run Elementary' });
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('bad lines are named with number and reason, and nothing changes', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(400, '/api/admin/eligible-students'));
  await arrange.admitStudents(1);
  const before = await stack.db.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } });
  await openList(page);
  await chooseFile(
    page,
    [
      'Sunrise Elementary,B01,3,Free',
      'Sunrise Elementary,,3,Free',
      'Sunrise Elementary,B03',
      ',B04,1,Free',
    ].join('\n'),
  );
  await replace(page);

  await expect(
    page.getByRole('heading', { name: fill(t.problems.linesTitle_other, { count: 3 }) }),
  ).toBeVisible();
  for (const [line, problem] of [
    [2, t.lineProblems.missingStudentId],
    [3, t.lineProblems.wrongColumnCount],
    [4, t.lineProblems.missingSchool],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: fill(t.problems.line, { number: line }) });
    await expect(row).toContainText(problem);
  }
  expect(await stack.db.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } })).toEqual(before);
});

test('rows can be pasted, and the list is searched by student and by school', async ({ page, stack }) => {
  await openList(page);
  await page.getByRole('button', { name: t.paste }).click();
  const box = page.getByLabel(t.pasteLabel);
  await expect(box).toBeFocused();
  await box.fill('Live Oak Middle School,C01,7,Free\nRiverbend High School,C02,11,Reduced\n');
  await replace(page);
  await expect(page.getByRole('heading', { name: t.doneTitle })).toBeVisible();
  expect(await stack.db.eligibleStudent.count()).toBe(2);

  const query = page.getByLabel(t.query);
  await query.fill('c02');
  await expect(page).toHaveURL(/query=c02/);
  await expect(page.getByRole('cell', { name: 'C02' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'C01' })).toHaveCount(0);
  await query.fill('live oak');
  await expect(page.getByRole('cell', { name: 'C01' })).toBeVisible();
  await query.fill('nobody');
  await expect(page.getByRole('heading', { name: t.nothingTitle })).toBeVisible();
});
