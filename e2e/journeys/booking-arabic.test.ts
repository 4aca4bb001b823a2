import { bookingForm } from '../src/booking-form.ts';
import { datesIn } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { lookOver } from '../src/look-over.ts';
import { eventStartsOf, findEvent, waitForMail, waitForText } from '../src/outside.ts';
import { narrow, phone } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('ar');
const dates = datesIn('ar');

test.use({ ...phone, viewport: narrow, locale: 'ar' });

test('a mother books in Arabic on a very small phone', async ({ page, stack, arrange }) => {
  const expectToFit = async () =>
    expect(await lookOver(page)).toEqual({ width: narrow.width, smallTargets: [], cutTexts: [] });
  const form = bookingForm(page, 'ar');
  const guardian = newGuardian('ar');
  const studentIds = await arrange.admitStudents(2);
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);

  await test.step('the page speaks Arabic because her phone does, and is mirrored', async () => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.page.title);
    // The app has taken over from the first view: only then does what is measured stay in the page.
    const siteName = page.getByRole('link', { name: 'Riverbend Clothes Closet' });
    await expect(siteName).toBeVisible();
    const startOf = async (name: string) => (await page.getByRole('button', { name }).boundingBox())?.x ?? 0;
    expect(await startOf('English')).toBeGreaterThan(await startOf('Español'));
    expect((await siteName.locator('svg').boundingBox())?.x).toBeGreaterThan(narrow.width / 2);
    await expectToFit();
  });

  await test.step('the form', async () => {
    await form.fillGuardian(guardian);
    await form.smsConsent.check();
    await form.fillStudents(studentIds);
    const days = page.getByRole('group', { name: t.time.day }).locator('label');
    const [first, second] = [await days.nth(0).boundingBox(), await days.nth(1).boundingBox()];
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    await form.submit.tap();
    await expect(page.getByRole('region', { name: t.errors.summaryTitle_one }).getByRole('link')).toHaveText([
      t.errors.time,
    ]);
    await expect(form.times.first()).toBeFocused();
    await expectToFit();
    await form.chooseTime(startsAt);
    await expectToFit();
    await form.submit.tap();
  });

  let manageUrl = '';
  await test.step('the thank-you page', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.bookedTitle);
    const ticket = page.getByRole('article');
    await expect(ticket).toContainText(dates.dayAndYear(startsAt));
    await expect(ticket).toContainText(dates.time(startsAt));
    for (const id of studentIds) await expect(ticket).toContainText(fill(t.ticket.studentId, { id }, 'ar'));
    await expectToFit();
    manageUrl = (await page.getByRole('link', { name: t.ticket.change }).getAttribute('href')) ?? '';
  });

  await test.step('the event in the calendar keeps her name', async () => {
    await expect.poll(() => findEvent(stack, guardian.email)?.summary).toBe('الحداد (2)');
    expect(eventStartsOf(stack, guardian.email)).toEqual([new Date(startsAt).toISOString()]);
    expect(findEvent(stack, guardian.email)?.description).toContain('أمينة الحداد');
  });

  await test.step('the mail is in Arabic, and so is the page it leads to', async () => {
    const [mail] = await waitForMail(stack, guardian.email);
    expect(mail.subject).toContain('تم حجز موعدكم');
    expect(mail.html).toMatch(/<html[^>]* dir="rtl"/);
    expect(mail.text).toContain(manageUrl);
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);

    await page.goto(manageUrl);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.manageTitle);
    await expect(page.getByRole('article')).toContainText(dates.dayAndYear(startsAt));
  });

  await test.step('the text on her phone is in Arabic, begins from the right, and its link is a line of its own', async () => {
    const text = await waitForText(stack, manageUrl);
    expect(text.to).toBe('+15125550142');
    const [first, ...lines] = text.body.split('\n');
    expect(first).toMatch(/^\u200f/);
    for (const part of ['تم حجز موعدكم', dates.day(startsAt), dates.time(startsAt)]) {
      expect(first).toContain(part);
    }
    expect(lines).toContain(manageUrl);
    for (const id of studentIds) expect(text.body).not.toContain(id);
  });
});
