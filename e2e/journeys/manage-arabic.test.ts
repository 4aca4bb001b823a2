import { datesIn } from '../src/dates.ts';
import { managePage } from '../src/manage-page.ts';
import { waitForMail } from '../src/outside.ts';
import { narrow, phone } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('ar');
const dates = datesIn('ar');

test.use({ ...phone, viewport: narrow, locale: 'ar' });

test('a mother moves her visit in Arabic on a very small phone, then cancels it', async ({
  page,
  stack,
  arrange,
}) => {
  const [first = '', second = ''] = await arrange.slotsOfOneDay(2);
  const { guardian, manageUrl } = await arrange.book({ startsAt: first, locale: 'ar' });
  const managed = managePage(page, 'ar');
  const expectToFit = async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
  await page.goto(manageUrl);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectToFit();

  await test.step('the new time', async () => {
    await managed.changeTime.tap();
    await managed.day(second).tap();
    await managed.chooseTime(second);
    await expectToFit();
    for (const button of [managed.moveTo(second), managed.keepTime, managed.cancelVisit])
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await managed.moveTo(second).tap();
    await expect(managed.news).toHaveText(t.manage.movedTitle);
    await expect(managed.ticket).toContainText(dates.time(second));
    await expectToFit();
    await expect
      .poll(async () => (await waitForMail(stack, guardian.email)).map(({ subject }) => subject))
      .toEqual([expect.any(String), expect.stringContaining('تغيّر موعد زيارتكم')]);
  });

  await test.step('the end', async () => {
    await managed.cancelVisit.tap();
    await expectToFit();
    await managed.yesCancel.tap();
    await expect(managed.news).toHaveText(t.manage.cancelledTitle);
    await expectToFit();
  });
});
