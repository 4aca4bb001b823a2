import { expect, type Page } from '@playwright/test';
import type { Arrangements } from './arrangements.ts';
import { bookingForm } from './booking-form.ts';
import { refusal } from './complaints.ts';
import { newGuardian } from './families.ts';
import { manageStates } from './manage-states.ts';
import { offerStates } from './offer-states.ts';
import { sizes } from './screens.ts';
import type { Stack } from './stack.ts';
import { bookingTexts, languages, localesTexts } from './texts.ts';

export type Scene = { page: Page; stack: Stack; arrange: Arrangements };

export type State = {
  name: string;
  /** Brings the page into the state, in English. */
  show: (scene: Scene) => Promise<void>;
  /** What the browser may say about it. */
  noise?: RegExp[];
  /** The page holds the texts of all languages, and their keys. */
  showsEveryText?: true;
};

const t = bookingTexts('en');

const expectTitle = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

const openForm = async ({ page }: Scene) => {
  const form = bookingForm(page);
  await form.open();
  await expect(form.times.first()).toBeVisible();
  return form;
};

const fillForm = async (scene: Scene, studentIds?: readonly string[], guardian = newGuardian()) => {
  const { arrange } = scene;
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const form = await openForm(scene);
  await form.fillGuardian(guardian);
  await form.fillStudents(studentIds ?? (await arrange.admitStudents(2)));
  await form.chooseTime(startsAt);
  return { form, startsAt };
};

const sendForm = async (scene: Scene, studentIds?: readonly string[], guardian = newGuardian()) => {
  const { form } = await fillForm(scene, studentIds, guardian);
  await form.submit.click();
};

const expectAlert = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('alert')).toContainText(text);

/** The API's answer to a booking, where it would be too much to bring it about. */
const answerWith = (page: Page, status: number, code: string, headers: Record<string, string> = {}) =>
  page.route('**/api/appointments', (route) =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json', ...headers },
      body: JSON.stringify({ type: 'about:blank', title: code, status, code }),
    }),
  );

/** Whoever is offline can still turn to the languages that were here before. */
const loadAllLanguages = async (page: Page) => {
  for (const { code, name } of [...languages.slice(1), languages[0]]) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
  }
};

const showCalendar = async (scene: Scene) => {
  const [startsAt = ''] = await scene.arrange.slotsOfOneDay(1);
  const form = await openForm(scene);
  await form.chooseTime(startsAt);
  await scene.page.getByRole('switch', { name: t.time.showCalendar }).check();
  const calendar = scene.page.getByRole('region', { name: t.time.calendarLabel });
  await expect(calendar.getByRole('button', { name: /\d:\d\d/ }).first()).toBeVisible();
};

export const parentStates: State[] = [
  { name: 'form', show: async (scene) => void (await openForm(scene)) },
  {
    name: 'form-filled',
    show: async (scene) => {
      const { form } = await fillForm(scene);
      await form.smsConsent.check();
    },
  },
  {
    name: 'form-with-errors',
    show: async (scene) => {
      const form = await openForm(scene);
      await scene.page.getByRole('button', { name: t.students.add }).click();
      await form.submit.click();
      await expect(scene.page.getByRole('link', { name: t.errors.firstName })).toBeVisible();
    },
  },
  {
    name: 'student-not-eligible',
    noise: [refusal(422, '/api/appointments')],
    show: async (scene) => {
      await sendForm(scene, ['999001', '999002']);
      await expectAlert(scene.page, '999002');
    },
  },
  {
    name: 'student-already-booked',
    noise: [refusal(409, '/api/appointments')],
    show: async (scene) => {
      const { guardian, studentIds } = await scene.arrange.book();
      await sendForm(scene, studentIds, guardian);
      await expectAlert(scene.page, studentIds[0] ?? '');
    },
  },
  {
    name: 'time-taken',
    noise: [refusal(409, '/api/appointments')],
    show: async (scene) => {
      const { form, startsAt } = await fillForm(scene);
      await scene.arrange.book({ startsAt });
      await form.submit.click();
      await expectAlert(scene.page, t.errors.slotTakenTitle);
    },
  },
  {
    name: 'too-many-tries',
    noise: [refusal(429, '/api/appointments')],
    show: async (scene) => {
      await answerWith(scene.page, 429, 'rate_limited', { 'retry-after': '540' });
      await sendForm(scene);
      await expectAlert(scene.page, t.errors.rateLimitedTitle);
    },
  },
  {
    name: 'server-broken',
    noise: [refusal(500, '/api/appointments')],
    show: async (scene) => {
      await answerWith(scene.page, 500, 'internal');
      await sendForm(scene);
      await expectAlert(scene.page, t.errors.internalTitle);
    },
  },
  {
    name: 'connection-lost',
    noise: [/ERR_FAILED/],
    show: async (scene) => {
      await scene.page.route('**/api/appointments', (route) => route.abort());
      await sendForm(scene);
      await expectAlert(scene.page, t.errors.networkTitle);
    },
  },
  {
    name: 'sending-slowly',
    show: async (scene) => {
      const { page } = scene;
      await page.clock.install();
      await page.route('**/api/appointments', () => {});
      await sendForm(scene);
      await expect(page.getByRole('button', { name: t.bar.booking })).toBeVisible();
      await page.clock.fastForward('00:06');
      await expect(page.getByText(t.states.slow)).toBeVisible();
    },
  },
  {
    name: 'found-again-offline',
    show: async (scene) => {
      const { page } = scene;
      await fillForm(scene);
      await page.reload();
      await expect(page.getByText(t.draft.keptTitle)).toBeVisible();
      await page.getByRole('button', { name: t.draft.clear }).first().click();
      await expect(page.getByText(t.draft.askTitle)).toBeVisible();
      await loadAllLanguages(page);
      await page.context().setOffline(true);
      await expect(page.getByText(t.states.offline)).toBeVisible();
    },
  },
  {
    name: 'not-known-whether-booked',
    noise: [/ERR_FAILED/],
    show: async (scene) => {
      const { page, arrange } = scene;
      await page.route('**/api/appointments', (route) => route.abort());
      const { form, startsAt } = await fillForm(scene);
      await form.submit.click();
      await expectAlert(page, t.errors.networkTitle);
      await arrange.book({ startsAt });
      await page.reload();
      await expect(page.getByText(t.time.held.slice(-30))).toBeVisible();
    },
  },
  { name: 'week-calendar', show: showCalendar },
  {
    // As many days as fit when it opens: on a wide screen a whole week.
    name: 'week-calendar-wide',
    show: async (scene) => {
      await scene.page.setViewportSize(sizes.desktop);
      await showCalendar(scene);
    },
  },
  {
    name: 'all-times-taken',
    show: async ({ page, arrange }) => {
      await arrange.fillAllTimes();
      await bookingForm(page).open();
      await expect(page.getByText(t.waitlist.noneTitle)).toBeVisible();
    },
  },
  {
    name: 'wait-list-chosen',
    show: async (scene) => {
      await openForm(scene);
      await scene.page.getByRole('button', { name: t.time.noneFit }).click();
      await expect(scene.page.getByText(t.waitlist.chosenText)).toBeVisible();
    },
  },
  {
    name: 'closed',
    show: async ({ page, arrange }) => {
      await arrange.closeBookings();
      await bookingForm(page).open();
      await expect(page.getByText(t.closed.title)).toBeVisible();
    },
  },
  {
    name: 'closed-while-writing',
    noise: [refusal(403, '/api/appointments')],
    show: async (scene) => {
      const { form } = await fillForm(scene);
      await scene.arrange.closeBookings();
      await form.submit.click();
      await expectAlert(scene.page, t.errors.closedTitle);
    },
  },
  {
    name: 'loading',
    show: async ({ page }) => {
      await page.route('**/api/site', () => {});
      await page.goto('/?lang=en');
      await expect(page.getByRole('status').filter({ hasText: t.site.loading })).toHaveCount(1);
    },
  },
  {
    name: 'not-loaded',
    noise: [/ERR_FAILED/],
    show: async ({ page }) => {
      await page.route('**/api/site', (route) => route.abort());
      await page.goto('/?lang=en');
      await expect(page.getByRole('button', { name: t.states.tryAgain })).toBeVisible();
    },
  },
  {
    name: 'times-not-loaded',
    noise: [/ERR_FAILED/],
    show: async ({ page }) => {
      await page.route('**/api/availability', (route) => route.abort());
      await page.goto('/?lang=en');
      await expectAlert(page, t.time.loadFailed);
    },
  },
  {
    name: 'booked',
    show: async (scene) => {
      await sendForm(scene);
      await expectTitle(scene.page, t.ticket.bookedTitle);
    },
  },
  {
    name: 'wait-listed',
    show: async (scene) => {
      const { form } = await fillForm(scene);
      await scene.page.getByRole('button', { name: t.time.noneFit }).click();
      await form.join.click();
      await expectTitle(scene.page, t.ticket.waitlistedTitle);
    },
  },
  {
    name: 'thank-you-without-ticket',
    show: async ({ page }) => {
      await page.goto('/thank-you?lang=en');
      await expectTitle(page, t.ticket.nothingTitle);
    },
  },
  ...manageStates,
  ...offerStates,
  {
    name: 'not-found',
    show: async ({ page }) => {
      await page.goto('/no/such/page?lang=en');
      await expectTitle(page, t.states.notFoundTitle);
    },
  },
  {
    name: 'locales',
    showsEveryText: true,
    show: async ({ page }) => {
      await page.goto('/locales?lang=en');
      // Some of them stand for all: the whole page would keep the search for barriers busy for minutes.
      await page.getByLabel(localesTexts.query).fill('guardian.');
      await expect(page.getByRole('heading', { name: 'guardian.smsConsent', exact: true })).toBeVisible();
    },
  },
];
