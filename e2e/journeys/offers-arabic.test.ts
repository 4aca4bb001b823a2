import { datesIn } from '../src/dates.ts';
import { managePage } from '../src/manage-page.ts';
import { offerLinkOf } from '../src/offer-ahead.ts';
import { offerPage } from '../src/offer-page.ts';
import { eventStartsOf } from '../src/outside.ts';
import { putOffer } from '../src/put-offer.ts';
import { phone } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('ar');
const dates = datesIn('ar');

test.use({ ...phone, locale: 'ar' });

test('a time that one family lets go is offered to the next, who take it in Arabic on a phone', async ({
  page,
  stack,
  arrange,
}) => {
  const first = await arrange.joinWaitlist({ locale: 'ar' });
  const second = await arrange.joinWaitlist({ locale: 'ar' });
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const { offerUrl } = await putOffer(stack, { appointmentId: first.id, startsAt });
  const offer = offerPage(page, 'ar');
  const expectToFit = async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.viewport.width);

  await test.step('the first says no, and keeps its place', async () => {
    await page.goto(offerUrl);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(offer.news).toHaveText(t.offer.openTitle);
    await expectToFit();
    for (const button of [offer.yes, offer.no])
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await offer.no.tap();
    await expectToFit();
    await offer.back.tap();
    await expect(offer.no).toBeFocused();
    await offer.no.tap();
    await offer.sureNo.tap();
    await expect(offer.news).toHaveText(t.offer.declinedTitle);
    await expect(offer.news).toBeFocused();
    await offer.seeWaitlist.tap();
    await expect(managePage(page, 'ar').news).toHaveText(t.ticket.waitlistedTitle);
  });

  await test.step('the second is asked within a moment, and says yes', async () => {
    const where = { appointmentId: second.id, state: 'open' } as const;
    await expect.poll(() => stack.db.waitlistOffer.count({ where })).toBe(1);
    await page.goto(await offerLinkOf(stack, second));
    await expect(offer.ticket).toContainText(dates.time(startsAt));
    await offer.yes.tap();
    await expect(offer.news).toHaveText(t.ticket.bookedTitle);
    await expect(offer.ticket).toContainText(dates.time(startsAt));
    await expectToFit();
    await expect
      .poll(() => eventStartsOf(stack, second.guardian.email))
      .toEqual([new Date(startsAt).toISOString()]);
  });
});
