import { readFile } from 'node:fs/promises';
import { bookingForm } from '../src/booking-form.ts';
import { inBasicFormat, readCalendarFile } from '../src/calendar-file.ts';
import { notSignedIn } from '../src/complaints.ts';
import { datesIn, dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { eventStartsOf, findEvent, waitForMail } from '../src/outside.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');
const dates = datesIn('en');

test('a mother books in English on a computer, and a volunteer finds her', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  const form = bookingForm(page);
  const guardian = newGuardian('en');
  const studentIds = await arrange.admitStudents(2);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  let manageUrl = '';
  let calendarFile: Record<string, string> = {};

  await test.step('the form, in a language she turns back to', async () => {
    await page.goto('/?lang=es');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.page.title);
    await form.fillGuardian(guardian);
    await form.smsConsent.check();
    await form.fillStudents(studentIds);
    await form.chooseTime(startsAt);
    await expect(page.getByRole('status').filter({ hasText: dates.day(startsAt) })).toContainText(
      dates.time(startsAt),
    );
    await form.submit.click();
  });

  await test.step('the thank-you page', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(new URL(page.url()).pathname).toBe('/thank-you');
    const ticket = page.getByRole('article');
    await expect(ticket).toContainText(dates.dayAndYear(startsAt));
    await expect(ticket).toContainText(dates.time(startsAt));
    for (const id of studentIds) await expect(ticket).toContainText(`ID ${id}`);
    await expect(page.getByText(t.ticket.nextReminderAndText)).toBeVisible();
    await expect(ticket.getByRole('link', { name: t.ticket.map })).toHaveAttribute(
      'href',
      /google\.com\/maps/,
    );

    const google = await ticket.getByRole('link', { name: t.ticket.googleCalendar }).getAttribute('href');
    const template = new URL(google ?? '').searchParams;
    expect(template.get('dates')).toMatch(new RegExp(`^${inBasicFormat(startsAt)}/`));

    const downloading = page.waitForEvent('download');
    await ticket.getByRole('link', { name: t.ticket.calendarFile }).click();
    const file = await (await downloading).path();
    calendarFile = readCalendarFile(await readFile(file, 'utf8'));
    expect(calendarFile).toMatchObject({
      METHOD: 'PUBLISH',
      DTSTART: inBasicFormat(startsAt),
      SUMMARY: 'Visit to Riverbend Clothes Closet',
      SEQUENCE: '0',
    });
    expect(JSON.stringify(calendarFile)).not.toContain(guardian.lastName);
  });

  await test.step('the manage link shows the appointment', async () => {
    await page.getByRole('link', { name: t.ticket.change }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.manageTitle);
    manageUrl = page.url();
    await expect(page.getByRole('article')).toContainText(dates.dayAndYear(startsAt));
    for (const id of studentIds) await expect(page.getByRole('article')).toContainText(`ID ${id}`);
    expect(calendarFile.URL).toBe(manageUrl);
  });

  await test.step('the event in the calendar', async () => {
    await expect.poll(() => findEvent(stack, guardian.email)?.summary).toBe('Marín (2)');
    const { description, raw } = findEvent(stack, guardian.email) ?? { description: '', raw: '' };
    for (const part of ['Rosa Marín', guardian.email, `1. ${studentIds[0]}`, `2. ${studentIds[1]}`]) {
      expect(description).toContain(part);
    }
    expect(eventStartsOf(stack, guardian.email)).toEqual([new Date(startsAt).toISOString()]);
    // A service account may not invite.
    expect(raw).not.toContain('attendees');
    await page.goto(`${stack.calendar.url}/#${dayOf(startsAt)}`);
    await expect(page.getByRole('button', { name: /^Marín \(2\), / })).toBeVisible();
  });

  await test.step('the mail', async () => {
    const [mail, ...more] = await waitForMail(stack, guardian.email);
    expect(more).toEqual([]);
    expect(mail.recipients.toSorted()).toEqual(['closet@riverbend.example', guardian.email].toSorted());
    expect(mail.subject.replaceAll('\u202f', ' ')).toBe(
      `You are booked: ${dates.day(startsAt)}, ${dates.time(startsAt)}`.replaceAll('\u202f', ' '),
    );
    expect(mail.text).toContain(manageUrl);
    expect(mail.html).toContain(manageUrl);
    const [attachment] = mail.attachments;
    expect(attachment?.contentType).toBe('text/calendar');
    expect(readCalendarFile(attachment?.content.toString('utf8') ?? '')).toMatchObject({
      UID: calendarFile.UID,
      DTSTART: calendarFile.DTSTART,
    });
  });

  await test.step('a volunteer finds her by name, day and student', async () => {
    complaints.allow(notSignedIn);
    await signIn(page);
    await page.getByRole('link', { name: adminTexts.frame.appointments }).click();
    const search = page.getByRole('search', { name: adminTexts.appointments.search });
    const found = page.getByRole('link', { name: 'Rosa Marín' });
    const day = dayOf(startsAt);
    for (const [label, typed] of [
      [adminTexts.appointments.name, 'MARIN'],
      [adminTexts.appointments.date, day],
      [adminTexts.appointments.studentId, studentIds[1] ?? ''],
    ] as const) {
      await search.getByLabel(label).fill(typed);
      await expect(page).toHaveURL(new RegExp(`=${typed}\\b`));
      await expect(found.first()).toBeVisible();
    }
    await expect(page.getByRole('status').filter({ hasText: '1 appointment' })).toBeVisible();

    await found.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rosa Marín');
    const main = page.getByRole('main');
    await expect(main).toContainText(dates.dayAndYear(startsAt));
    await expect(main).toContainText(guardian.email);
    for (const id of studentIds) await expect(main).toContainText(`Student ${id}`);
  });

  await test.step('and signs out', async () => {
    await page.getByRole('button', { name: adminTexts.frame.signOut }).click();
    await expect(page.getByText(adminTexts.login.signedOutTitle)).toBeVisible();
    await page.goto('/admin/appointments');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(adminTexts.login.title);
  });

  await test.step('and the log tells nothing of her', () => {
    const log = stack.readLog();
    expect(log).toContain('/api/appointments');
    const token = new URL(manageUrl).pathname.split('/').at(-1) ?? '';
    for (const secret of [guardian.email, guardian.lastName, token, ...studentIds, '5550142']) {
      expect(log).not.toContain(secret);
    }
  });
});
