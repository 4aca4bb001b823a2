import type { Page, Route } from '@playwright/test';
import { findBarriers } from '../src/barriers.ts';
import { bookingForm } from '../src/booking-form.ts';
import { findShifts } from '../src/layout-shift.ts';
import { phone } from '../src/screens.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

test.use(phone);

/** Keeps back what matches until it is let go. */
const holdBack = async (page: Page, address: RegExp) => {
  const held: Route[] = [];
  let isFree = false;
  await page.route(address, (route) => {
    if (isFree) return route.continue();
    held.push(route);
  });
  return async () => {
    isFree = true;
    await Promise.all(held.splice(0).map((route) => route.continue()));
  };
};

const app = /\/assets\/first-.*\.js$/;
const answers = /\/api\/(site|availability)$/;

for (const code of ['en', 'ar'] as const) {
  const t = bookingTexts(code);

  test(`the first view stands in ${code} before the app is there, and nothing moves as the rest arrives`, async ({
    page,
  }) => {
    const letAppCome = await holdBack(page, app);
    const letAnswersCome = await holdBack(page, answers);
    const heading = page.getByRole('heading', { level: 1, name: t.page.title });

    await page.goto(`/?lang=${code}`, { waitUntil: 'commit' });
    await expect(heading).toBeVisible();
    await expect(page.getByText(t.page.intro)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.locator('html')).toHaveAttribute('dir', code === 'ar' ? 'rtl' : 'ltr');

    await expect(page.getByText(t.states.slow)).toHaveCount(0);

    await letAppCome();
    await expect(page.locator('[data-first-view]')).toHaveCount(0);
    await expect(heading).toBeVisible();
    await expect(page.getByText(t.site.loading)).toBeAttached();
    await expect(page.getByText(t.states.slow)).toHaveCount(0);

    await letAnswersCome();
    await expect(bookingForm(page, code).firstName).toBeVisible();
    await expect(bookingForm(page, code).times.first()).toBeAttached();
    expect(await findShifts(page)).toEqual([]);
  });
}

test('nothing moves as the visit behind a link arrives', async ({ page, arrange }) => {
  const letVisitCome = await holdBack(page, /\/api\/manage\//);
  const { manageUrl } = await arrange.book();
  await page.goto(manageUrl);
  await expect(page.getByRole('banner')).toContainText('Riverbend');
  await letVisitCome();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  expect(await findShifts(page)).toEqual([]);
});

test('the frame of the page stays while the page of an offer is fetched', async ({ page, complaints }) => {
  complaints.allow(/404/);
  const letPageCome = await holdBack(page, /\/assets\/offer-.*\.js$/);
  await page.goto('/offers/none-of-ours');
  await expect(page.locator('[data-first-view]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Español' })).toBeVisible();
  await letPageCome();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where the page of an offer can’t be fetched it says so within the frame, and tries again', async ({
  page,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/, /404/);
  const address = /\/assets\/offer-.*\.js$/;
  await page.route(address, (route) => route.abort());
  await page.goto('/offers/none-of-ours?lang=es');
  const t = bookingTexts('es');
  await expect(page.getByRole('alert')).toContainText(t.states.failedText);
  await expect(page).toHaveTitle(new RegExp(`^${t.states.failedTitle}`));
  await expect(page.getByRole('button', { name: 'العربية' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.unroute(address);
  await page.getByRole('button', { name: t.states.tryAgain }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.manage.unknownTitle);
});

test('a language pressed before the app is there turns the page, and the app speaks it', async ({ page }) => {
  const letAppCome = await holdBack(page, app);
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'العربية' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bookingTexts('ar').page.title);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');

  await letAppCome();
  await expect(bookingForm(page, 'ar').firstName).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bookingTexts('ar').page.title);
});

test('who has gone on by keyboard before the app is there goes on from the same place', async ({ page }) => {
  const letAppCome = await holdBack(page, app);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const spanish = page.getByRole('button', { name: 'Español' });
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab');
  await expect(spanish).toBeFocused();
  await letAppCome();
  await expect(page.locator('[data-first-view]')).toHaveCount(0);
  await expect(spanish).toBeFocused();
});

for (const { missing, what } of [
  { missing: app, what: 'the app' },
  { missing: /\/assets\/booking-.*\.js$/, what: 'its texts' },
]) {
  test(`where ${what} can't be had the page says so, in each language, and tries again`, async ({
    page,
    complaints,
  }) => {
    complaints.allow(/ERR_FAILED/, /Failed to fetch dynamically imported module/);
    await page.route(missing, (route) => route.abort());
    await page.goto('/');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(bookingTexts('en').states.failedTitle);
    await expect(page.getByText(bookingTexts('en').site.loading)).toHaveCount(0);
    expect(await findBarriers(page)).toEqual([]);

    const t = bookingTexts('ar');
    await page.getByRole('button', { name: 'العربية' }).tap();
    await expect(alert).toContainText(t.states.failedTitle);
    await page.goto('/thank-you?lang=ar');
    await expect(alert).toContainText(t.states.failedText);
    await page.unroute(missing);
    await page.getByRole('button', { name: t.states.tryAgain }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.nothingTitle);
  });
}

for (const { what, app: broken } of [
  { what: 'is not understood by the browser', app: 'const app = ;' },
  { what: 'breaks as it starts', app: 'throw new TypeError("structuredClone is not a function")' },
]) {
  test(`an app that ${what} is spoken of, too, and the page's heading stays`, async ({
    page,
    complaints,
  }) => {
    complaints.allow(/Unexpected token/, /structuredClone/);
    await page.route(/\/assets\/index-.*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: broken }),
    );
    await page.goto('/?lang=ar');
    await expect(page.getByRole('alert')).toContainText(bookingTexts('ar').states.failedTitle);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(bookingTexts('ar').page.title);
    await expect(page.getByText(bookingTexts('ar').site.loading)).toHaveCount(0);
  });
}

test('a phone too old for the app is told so by a script that it understands', async ({
  page,
  complaints,
}) => {
  complaints.allow(/Unexpected token/);
  await page.addInitScript('delete Element.prototype.replaceChildren');
  await page.route(app, (route) => route.fulfill({ contentType: 'text/javascript', body: 'const app = ;' }));
  const arrived = page.waitForResponse(/\/assets\/show-first-view-/);
  await page.goto('/?lang=es');
  await expect(page.getByRole('alert')).toContainText(bookingTexts('es').states.failedTitle);
  expect(await (await arrived).text()).not.toMatch(/\?\.[a-z[(]|\?\?/i);
});

test.describe('where the browser runs no scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so in each language', async ({ page }) => {
    await page.goto('/');
    for (const code of ['en', 'es', 'ar', 'fr'] as const)
      await expect(page.locator(`noscript [lang="${code}"] p`)).toHaveText(
        bookingTexts(code).states.noScript,
      );
    await expect(page.locator('noscript p').last()).toBeVisible();
  });
});

test('an app that is long on its way is spoken of, in each language, until it is there', async ({ page }) => {
  await page.clock.install();
  const letAppCome = await holdBack(page, app);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.clock.runFor(1000);
  await expect(page.getByText(bookingTexts('en').states.slow)).toHaveCount(0);
  await page.clock.runFor(5000);
  await expect(page.getByText(bookingTexts('en').states.slow)).toBeVisible();
  await page.getByRole('button', { name: 'Français' }).tap();
  await expect(page.getByText(bookingTexts('fr').states.slow)).toBeVisible();
  await letAppCome();
  await expect(bookingForm(page, 'fr').firstName).toBeVisible();
  await expect(page.getByText(bookingTexts('fr').states.slow)).toHaveCount(0);
});

test('the first visit fetches one language, and nothing of what is needed later', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/?lang=es', { waitUntil: 'networkidle' });
  await expect(bookingForm(page, 'es').firstName).toBeVisible();
  const scripts = fetched.filter((path) => path.endsWith('.js')).map((path) => path.split(/[/-]/)[2]);
  expect(scripts.toSorted()).toEqual(['booking', 'first', 'index', 'rolldown', 'show']);
  const calls = fetched.filter((path) => path.startsWith('/api/'));
  expect(calls.toSorted()).toEqual(['/api/availability', '/api/site']);
});

test('behind a link, the visit is asked for once', async ({ page, arrange }) => {
  const { manageUrl } = await arrange.book();
  const calls: string[] = [];
  page.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await page.goto(manageUrl, { waitUntil: 'networkidle' });
  await expect(page.getByRole('article')).toBeVisible();
  const asked = calls.filter((path) => path.startsWith('/api/')).toSorted();
  expect(asked).toEqual([`/api${new URL(manageUrl).pathname}`, '/api/site']);
});

test('search engines find the booking page in each language, and in that language', async ({ page }) => {
  const t = bookingTexts('es');
  await page.goto('/?lang=es');
  await expect(page).toHaveTitle(`${t.page.title} · Riverbend Clothes Closet`);
  const hrefOf = (link: string) => page.locator(`link${link}`).getAttribute('href');
  const origin = new URL(page.url()).origin;
  expect(await hrefOf('[rel="canonical"]')).toBe(`${origin}/?lang=es`);
  expect(await hrefOf('[hreflang="x-default"]')).toBe(`${origin}/`);
  for (const code of ['en', 'es', 'ar', 'fr']) {
    expect(await hrefOf(`[rel="alternate"][hreflang="${code}"]`)).toBe(`${origin}/?lang=${code}`);
  }
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute('content', `${t.page.intro} ${t.page.who}`);

  await page.goto('/thank-you');
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
});

test('a phone finds what it needs to install the site', async ({ page, request }) => {
  await page.goto('/');
  const hrefOf = async (rel: string) => (await page.locator(`link[rel="${rel}"]`).getAttribute('href')) ?? '';
  const manifest = await request.get(await hrefOf('manifest'));
  expect(manifest.headers()['content-type']).toContain('application/manifest+json');
  const { icons } = (await manifest.json()) as { icons: { src: string; type: string }[] };
  const touch = { src: await hrefOf('apple-touch-icon'), type: 'image/png' };
  for (const { src, type } of [...icons, touch]) {
    const icon = await request.get(src);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()['content-type'], src).toContain(type);
  }
});
