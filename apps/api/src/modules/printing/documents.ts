import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DaySheet, layOutDaySheet, sheetPaper } from './day-sheet.ts';
import { createFormLayout, formPaper } from './form.ts';
import type { Mark } from './pages.ts';
import { createPaper, type Paper } from './paper.ts';
import type { Form, Limits } from './presenter.ts';
import { t } from './texts.ts';
import type { Typefaces } from './typefaces.ts';

export type Forms = { siteName: string; limits: Limits; forms: readonly Form[] };

/** Anything that pages are read from as they are done. */
export type PrintedDocument = Paper['doc'];

type Question = { typefaces: Typefaces; madeAt: Date };

/** The forms one after the other. Others are served before each of them: a thick file holds nobody up. */
export const printForms = (
  { forms, siteName, limits }: Forms,
  { typefaces, madeAt }: Question,
): PrintedDocument => {
  const paper = createPaper(typefaces, { title: t('form.title'), ...formPaper, madeAt });
  const { widthOf } = paper;
  return filled(paper, forms, createFormLayout({ siteName, limits, widthOf }));
};

export const printDaySheet = (daySheet: DaySheet, { typefaces, madeAt }: Question): PrintedDocument => {
  const paper = createPaper(typefaces, { title: t('daySheet.title'), ...sheetPaper, madeAt });
  return filled(paper, [daySheet], (sheet) => layOutDaySheet(sheet, paper.widthOf));
};

const filled = <Part>(paper: Paper, parts: readonly Part[], layOut: (part: Part) => Mark[][]) => {
  const { doc } = paper;
  const fill = async () => {
    for (const part of parts) {
      await nextTurn();
      // Nobody reads on.
      if (doc.destroyed) return;
      layOut(part).forEach(paper.addPage);
    }
    doc.end();
  };
  fill().catch((error: Error) => doc.destroy(error));
  return doc;
};
