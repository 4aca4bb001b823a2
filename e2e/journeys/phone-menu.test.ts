import { notSignedIn } from '../src/complaints.ts';
import { phone } from '../src/screens.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { fill, adminTexts as t } from '../src/texts.ts';

test.use(phone);

test('on a phone, the pages of every day are in the bar and the others behind a button', async ({
  page,
  complaints,
}) => {
  complaints.allow(notSignedIn);
  await signIn(page);
  const menu = page.getByRole('navigation', { name: t.frame.menu });
  await expect(menu.getByRole('link')).toHaveText([
    t.frame.dashboard,
    t.frame.appointments,
    t.frame.waitlist,
  ]);
  const more = menu.getByRole('button', { name: t.frame.more });
  const reports = menu.getByRole('link', { name: t.frame.reports });
  await expect(more).toHaveAttribute('aria-expanded', 'false');

  await more.tap();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(menu.getByRole('link')).toHaveCount(9);
  await page.keyboard.press('Tab');
  await expect(reports).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reports).toBeHidden();
  await expect(more).toBeFocused();

  await more.tap();
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(reports).toBeHidden();

  await more.tap();
  await reports.tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.reports.title);
  await expect(reports).toBeHidden();
  const marked = menu.getByRole('button', { name: fill(t.frame.moreWithCurrent, { page: t.frame.reports }) });
  await marked.tap();
  await expect(reports).toHaveAttribute('aria-current', 'page');
});
