import type { Page } from '@playwright/test';
import { fileOf, sheetOf } from '../../apps/api/src/modules/eligibility/reading/workbook.fixture.ts';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { chooseCsv, chooseWorkbook, replaceList } from '../src/district-list.ts';
import { signIn } from '../src/sign-in.ts';
import type { Stack } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.eligible;

const openList = async (page: Page) => {
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.eligibleStudents }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
};

const studentsNow = async ({ db }: Stack) => {
  const students = await db.eligibleStudent.findMany({ orderBy: { studentId: 'asc' } });
  return students.map(({ studentId, school, grade }) => [studentId, school, grade]);
};

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

test('the district’s Excel file is looked at, takes the place of the list, and the earlier list comes back', async ({
  page,
  stack,
}) => {
  await openList(page);
  await chooseCsv(page, ['Sunrise Elementary,A01,3,Free', 'Sunrise Elementary,A02,4,Free']);
  await replaceList(page);
  await page.reload();

  const rows = [
    ['Quail Run Elementary', 'A01', 3, 'Free'],
    ['Sunrise Elementary', 'a03', 'K', 'Reduced'],
    ['Sunrise Elementary', 4711, 'K', 'Reduced'],
  ];
  await chooseWorkbook(page, rows);
  await expect(page.getByText('students-november.xlsx')).toBeVisible();
  await expect(page.getByRole('heading', { name: t.previewTitle })).toBeFocused();
  await expect(page.getByText(fill(t.figures.rows_other, { count: 3 }))).toBeVisible();
  for (const figure of [
    `0 ${t.figures.same_other}`,
    `1 ${t.figures.changed_one}`,
    `2 ${t.figures.added_other}`,
    `1 ${t.figures.removed_one}`,
  ]) {
    await expect(page.getByRole('listitem').filter({ hasText: figure })).toBeVisible();
  }
  await expect(page.getByText(t.manyLeaveTitle)).toBeVisible();
  await expect(page.getByText(fill(t.previewSchools_one, { schools: 'Quail Run Elementary' }))).toBeVisible();
  const changed = page.getByRole('table', { name: fill(t.examples.changed_one, { count: 1 }) });
  await expect(changed.getByRole('row').filter({ hasText: 'A01' })).toContainText('Quail Run Elementary');
  await page.getByRole('button', { name: t.replace, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.confirmNo }).click();
  expect(await studentsNow(stack)).toHaveLength(2);

  await replaceList(page);
  await expect(page.getByText(fill(t.doneRows_other, { count: 3 }))).toBeVisible();
  expect(await studentsNow(stack)).toEqual([
    ['4711', 'Sunrise Elementary', 'K'],
    ['A01', 'Quail Run Elementary', '3'],
    ['A03', 'Sunrise Elementary', 'K'],
  ]);

  await page.getByRole('button', { name: t.uploads.putBack }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: t.uploads.confirmYes }).click();
  await expect(page.getByRole('heading', { name: t.restoredTitle })).toBeVisible();
  expect(await studentsNow(stack)).toEqual([
    ['A01', 'Sunrise Elementary', '3'],
    ['A02', 'Sunrise Elementary', '4'],
  ]);
});

test('bad lines are named with number and reason, and nothing changes', async ({ page, stack, arrange }) => {
  await arrange.admitStudents(1);
  const before = await studentsNow(stack);
  await openList(page);
  await chooseCsv(page, [
    'Sunrise Elementary,B01,3,Free',
    'Sunrise Elementary,,3,Free',
    'Sunrise Elementary,B03',
    ',B04,1,Free',
  ]);

  const title = fill(t.problems.linesTitle_other, { count: 3 });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  for (const [line, problem] of [
    [2, t.lineProblems.missingStudentId],
    [3, t.lineProblems.wrongColumnCount],
    [4, t.lineProblems.missingSchool],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: fill(t.problems.line, { number: line }) });
    await expect(row).toContainText(problem);
  }
  await expect(page.getByRole('button', { name: t.replace, exact: true })).toHaveCount(0);
  expect(await studentsNow(stack)).toEqual(before);
});

test('an Excel file with a formula, or of the old kind, says so', async ({ page, complaints }) => {
  complaints.allow(refusal(400, '/api/admin/eligible-students/preview'));
  await openList(page);
  const choose = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'list.xlsx', mimeType: '', buffer });
  await choose(fileOf(sheetOf([['Sunrise', 'x', 3, 'Free']], { B1: { t: 'n', v: 104233, f: '1+1' } })));
  await expect(page.getByText(t.lineProblems.formula)).toBeVisible();
  await choose(fileOf(sheetOf([['Sunrise', 104233, 3, 'Free']]), 'xls'));
  await expect(page.getByRole('heading', { name: t.problems.otherWorkbookTitle })).toBeVisible();
});

test('a cut connection says so, keeps the file, and the check can be repeated', async ({
  page,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/);
  await openList(page);
  await page.route('**/api/admin/eligible-students/preview', (route) => route.abort(), { times: 1 });
  await chooseCsv(page, ['Sunrise Elementary,E01,3,Free']);
  await expect(page.getByRole('heading', { name: t.problems.networkTitle })).toBeVisible();
  await expect(page.getByText('students-november.csv')).toBeVisible();
  await page.getByRole('button', { name: t.check }).click();
  await expect(page.getByRole('heading', { name: t.previewTitle })).toBeVisible();
});

test('a check that is under way can be stopped', async ({ page, complaints }) => {
  complaints.allow(/ERR_FAILED/);
  await openList(page);
  const path = '**/api/admin/eligible-students/preview';
  const held = page.waitForRequest(path);
  await page.route(path, () => undefined);
  await chooseCsv(page, ['Sunrise Elementary,F01,3,Free']);
  await held;
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: t.stop }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.unroute(path);
  await page.getByRole('button', { name: t.check }).click();
  await expect(page.getByRole('heading', { name: t.previewTitle })).toBeVisible();
});

test('rows can be pasted, and the list is searched by student and by school', async ({ page, stack }) => {
  await openList(page);
  await page.getByRole('button', { name: t.paste }).click();
  const box = page.getByLabel(t.pasteLabel);
  await expect(box).toBeFocused();
  await box.fill('Live Oak Middle School,C01,7,Free\nRiverbend High School,C02,11,Reduced\n');
  await page.getByRole('button', { name: t.check }).click();
  await replaceList(page);
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
