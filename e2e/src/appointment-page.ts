import { expect, type Page } from '@playwright/test';
import { fill, adminTexts as t } from './texts.ts';

type Kind = keyof typeof t.dataEntry.kinds;

export const studentName = (studentId: string): string => fill(t.appointment.student, { id: studentId });

/** The number of one kind of item for one person. */
export const numberOf = (page: Page, kind: Kind, person: string) =>
  page.getByRole('spinbutton', {
    name: fill(t.dataEntry.cell, { kind: t.dataEntry.kinds[kind], person }),
    exact: true,
  });

export const openAppointment = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/appointments/${id}`);
  await expect(page.getByRole('heading', { name: t.appointment.guardian })).toBeVisible();
};

export const addPerson = async (page: Page, relation: string): Promise<void> => {
  await page.getByLabel(t.dataEntry.people.relation).fill(relation);
  await page.getByRole('button', { name: t.dataEntry.people.add }).click();
  await expect(numberOf(page, 'socks', relation)).toBeFocused();
};

export const expectOutcome = async (page: Page, title: string): Promise<void> => {
  const outcome = page.getByRole('heading', { name: title });
  await expect(outcome).toBeVisible();
  // Who can't see it hears it: the notice has the focus.
  await expect(page.locator(':focus')).toContainText(title);
};
