import { managePage } from '../src/manage-page.ts';
import { offerPage } from '../src/offer-page.ts';
import { putOffer } from '../src/put-offer.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('ar');

// A phone that speaks English, as many phones of families do who don't.
test.use({ locale: 'en-US' });

test('behind a link the page speaks as the message did, until its reader chooses another language', async ({
  page,
  stack,
  arrange,
}) => {
  const { id, manageUrl } = await arrange.joinWaitlist({ locale: 'ar' });
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const { offerUrl } = await putOffer(stack, { appointmentId: id, startsAt });
  await page.goto(offerUrl);
  await expect(offerPage(page, 'ar').news).toHaveText(t.offer.openTitle);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto(manageUrl);
  await expect(managePage(page, 'ar').news).toHaveText(t.offer.openTitle);

  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto(offerUrl);
  await expect(offerPage(page, 'es').news).toHaveText(bookingTexts('es').offer.openTitle);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('a language that the address asks for goes before that of the message', async ({ page, arrange }) => {
  const { manageUrl } = await arrange.book({ locale: 'ar' });
  await page.goto(`${manageUrl}?lang=fr`);
  await expect(managePage(page, 'fr').news).toHaveText(bookingTexts('fr').ticket.manageTitle);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a language chosen on a page whose address asks for another one survives a reload', async ({ page }) => {
  await page.goto('/?lang=en');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t.page.title })).toBeVisible();
});
