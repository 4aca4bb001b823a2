import { expect, type Locator, type Page } from '@playwright/test';
import { datesIn } from './dates.ts';
import { type Guardian, studentAnswers } from './families.ts';
import { bookingTexts, fill, type LanguageCode } from './texts.ts';

export type BookingForm = ReturnType<typeof bookingForm>;

/** The booking page as a parent finds it: by what its fields are called in a language. */
export const bookingForm = (page: Page, language: LanguageCode = 'en') => {
  const t = bookingTexts(language);
  const dates = datesIn(language);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const group = (name: string) => page.getByRole('group', { name, exact: true });

  const student = (number: number): Locator =>
    page.getByRole('region', { name: fill(t.students.card, { number }, language), exact: true });
  const studentId = (number: number) => student(number).getByLabel(t.students.studentId, { exact: true });
  const day = (startsAt: string) =>
    group(t.time.day)
      .locator('label')
      .filter({ hasText: dates.shortDate(startsAt) });
  const time = (startsAt: string) =>
    page.getByRole('radio', { name: dates.dayAndTime(startsAt), exact: true });

  const fillStudent = async (number: number, id: string) => {
    const within = student(number);
    const choose = (label: string, value: string) =>
      within.getByLabel(label, { exact: true }).selectOption(value);
    await studentId(number).fill(id);
    await within.getByRole('radio', { name: t.choices.genders.female }).check();
    await choose(t.students.grade, studentAnswers.grade);
    await choose(t.students.school, studentAnswers.school);
    await choose(t.students.shoeSize, studentAnswers.shoeSize);
    await choose(t.students.underwearSize, studentAnswers.underwearSize);
  };

  return {
    open: async () => {
      await page.goto(`/?lang=${language}`);
      await expect(page.getByRole('heading', { level: 1, name: t.page.title })).toBeVisible();
    },
    firstName: field(t.guardian.firstName),
    lastName: field(t.guardian.lastName),
    email: field(t.guardian.email),
    phone: field(t.guardian.phone),
    phoneType: group(t.guardian.phoneType),
    smsConsent: page.getByRole('checkbox', { name: t.guardian.smsConsent }),
    times: page.getByRole('radio', { name: /\d:\d\d/ }),
    submit: page.getByRole('button', { name: t.bar.book }),
    join: page.getByRole('button', { name: t.bar.join }),
    student,
    studentId,
    day,
    time,

    fillGuardian: async ({ firstName, lastName, email, phone }: Guardian) => {
      await field(t.guardian.firstName).fill(firstName);
      await field(t.guardian.lastName).fill(lastName);
      await field(t.guardian.email).fill(email);
      await field(t.guardian.phone).fill(phone);
      await group(t.guardian.phoneType).getByRole('radio', { name: t.choices.phoneTypes.mobile }).check();
    },

    fillStudents: async (studentIds: readonly string[]) => {
      for (const [index, id] of studentIds.entries()) {
        if (index > 0) await page.getByRole('button', { name: t.students.add }).click();
        await fillStudent(index + 1, id);
      }
    },

    /** Presses the day's chip, then the time's button. */
    chooseTime: async (startsAt: string) => {
      await day(startsAt).click();
      await page
        .locator('label')
        .filter({ has: time(startsAt) })
        .click();
      await expect(time(startsAt)).toBeChecked();
    },
  };
};
