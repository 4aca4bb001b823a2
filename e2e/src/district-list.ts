import type { Page } from '@playwright/test';
import { fileOf, sheetOf, titles } from '../../apps/api/src/modules/eligibility/reading/workbook.fixture.ts';
import { adminTexts } from './texts.ts';

const t = adminTexts.eligible;

type Rows = (string | number)[][];

/** Chooses the district's list as an Excel file; it is checked at once. */
export const chooseWorkbook = (page: Page, rows: Rows) =>
  page.getByLabel(t.choose).setInputFiles({
    name: 'students-november.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: fileOf(sheetOf([titles, ...rows])),
  });

export const chooseCsv = (page: Page, lines: string[]) =>
  page.getByLabel(t.choose).setInputFiles({
    name: 'students-november.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });

/** Replaces the list with what was checked, after the question. */
export const replaceList = async (page: Page) => {
  await page.getByRole('button', { name: t.replace, exact: true }).click();
  await page.getByRole('dialog', { name: t.confirmTitle }).waitFor();
  await page.getByRole('button', { name: t.confirmYes }).click();
  await page.getByRole('heading', { name: t.doneTitle }).waitFor();
};
