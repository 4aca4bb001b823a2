import type { Page } from '@playwright/test';
import { notSignedIn, refusal } from '../src/complaints.ts';
import { datesIn, dayOf } from '../src/dates.ts';
import { newGuardian } from '../src/families.ts';
import { loseAnswers } from '../src/lose-answers.ts';
import { managePage } from '../src/manage-page.ts';
import { letOfferRunOut, offerLinkOf } from '../src/offer-ahead.ts';
import { offerPage } from '../src/offer-page.ts';
import { eventStartsOf, waitForMail } from '../src/outside.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, bookingTexts, fill } from '../src/texts.ts';

const t = bookingTexts('en');
const admin = adminTexts.waitlist;
const dates = datesIn('en');

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

const openWaitlist = async (page: Page) => {
  await signIn(page);
  await page.getByRole('link', { name: adminTexts.frame.waitlist }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin.title);
};

const offerNext = async (page: Page, name: string) => {
  await page.getByRole('button', { name: admin.next.offer }).click();
  await expect(page.getByRole('heading', { name: fill(admin.offer.done, { name }) })).toBeVisible();
};

const nameOf = ({ guardian }: { guardian: { firstName: string; lastName: string } }) =>
  `${guardian.firstName} ${guardian.lastName}`;

test('one click offers the first free time to the first in line, who accepts it from the mail', async ({
  page,
  stack,
  arrange,
}) => {
  const family = await arrange.joinWaitlist();
  const [startsAt = ''] = (await arrange.freeSlots()).map((slot) => slot.startsAt);
  const freeStarts = async () => (await arrange.freeSlots()).map((slot) => slot.startsAt);

  await test.step('an admin offers it: it is held', async () => {
    await openWaitlist(page);
    const bar = page.getByRole('region', { name: admin.next.label });
    await expect(bar).toContainText(dates.time(startsAt));
    await expect(bar).toContainText(nameOf(family));
    await offerNext(page, nameOf(family));
    await expect(page.getByText(/^Offered /)).toContainText(dates.time(startsAt));
    await expect(bar).toHaveCount(0);
    expect(await freeStarts()).not.toContain(startsAt);
  });

  const offer = offerPage(page);
  const link = await offerLinkOf(stack, family);

  await test.step('their own page leads to it, too', async () => {
    await page.goto(family.manageUrl);
    await page.getByRole('link', { name: t.offer.answer }).click();
    await expect(page).toHaveURL(link);
  });

  await test.step('the mother says yes, pressing twice', async () => {
    await page.goto(link);
    await expect(offer.news).toHaveText(t.offer.openTitle);
    await expect(offer.ticket).toContainText(dates.dayAndYear(startsAt));
    await expect(offer.ticket).toContainText(dates.time(startsAt));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
    await offer.yes.dblclick();
    await expect(offer.news).toHaveText(t.ticket.bookedTitle);
    await expect(offer.news).toBeFocused();
    await expect(page.getByRole('link', { name: t.ticket.googleCalendar })).toBeVisible();
  });

  await test.step('calendar and mail follow', async () => {
    const { email } = family.guardian;
    await expect.poll(() => eventStartsOf(stack, email)).toEqual([new Date(startsAt).toISOString()]);
    await expect
      .poll(async () => (await waitForMail(stack, email)).map(({ subject }) => subject))
      .toEqual([
        expect.stringContaining('You are on the wait list'),
        expect.stringContaining('We have a time for you'),
        expect.stringContaining('You are booked'),
      ]);
  });

  await test.step('opened later, the link leads to the visit as it stands', async () => {
    await page.goto(link);
    await expect(offer.news).toHaveText(t.offer.takenTitle);
    await offer.seeVisit.click();
    await expect(managePage(page).ticket).toContainText(dates.time(startsAt));
  });
});

test('pressed twice, a time is offered once, and the admin reads that it is', async ({ page, arrange }) => {
  const first = await arrange.joinWaitlist();
  const second = await arrange.joinWaitlist();
  await openWaitlist(page);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.getByRole('button', { name: admin.next.offer }).dblclick();
  await expect(
    page.getByRole('heading', { name: fill(admin.offer.done, { name: nameOf(first) }) }),
  ).toBeVisible();
  expect(sent).toHaveLength(1);

  const { startsAt = '' } = (await arrange.freeSlots())[0] ?? {};
  const dialog = page.getByRole('dialog');
  await page
    .getByRole('row')
    .nth(2)
    .getByRole('button', { name: fill(admin.offerFor, { name: nameOf(second) }) })
    .click();
  await dialog.getByRole('button', { name: dates.time(startsAt), exact: true }).click();
  await dialog.getByRole('button', { name: admin.offer.yes }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: fill(admin.offer.done, { name: nameOf(second) }) }),
  ).toBeVisible();
  expect(sent).toHaveLength(2);
});

test('the second of two slow presses is not taken for the next family, who stand there by then', async ({
  page,
  stack,
  arrange,
}) => {
  const families = [];
  for (let count = 0; count < 4; count += 1) families.push(await arrange.joinWaitlist());
  await openWaitlist(page);
  const [first, second] = families.map(nameOf);
  // With news on the page nothing moves: the second press falls where the first one did.
  await offerNext(page, first ?? '');
  const button = page.getByRole('button', { name: admin.next.offer });
  await button.click();
  await expect(
    page.getByRole('heading', { name: fill(admin.offer.done, { name: second ?? '' }) }),
  ).toBeVisible();
  await button.click({ force: true });
  await expect(button).toBeEnabled();
  expect(await stack.db.waitlistOffer.count()).toBe(2);
});

test('an admin chooses a time for a family further down, and takes it back', async ({
  page,
  stack,
  arrange,
}) => {
  await arrange.joinWaitlist();
  const guardian = newGuardian('en', { firstName: 'Thu', lastName: 'Đặng' });
  const family = await arrange.joinWaitlist({ guardian });
  const name = nameOf(family);
  const [, startsAt = ''] = await arrange.slotsOfOneDay(2);
  await openWaitlist(page);
  const offerButton = page.getByRole('button', { name: fill(admin.offerFor, { name }) });
  await offerButton.click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await expect(offerButton).toBeFocused();
  await offerButton.click();
  await dialog.getByRole('button', { name: admin.offer.yes }).click();
  await expect(dialog.getByRole('alert')).toHaveText(admin.offer.missing);
  await dialog.getByLabel(admin.offer.day, { exact: true }).selectOption(dayOf(startsAt));
  await dialog.getByRole('button', { name: dates.time(startsAt), exact: true }).click();
  await dialog.getByRole('button', { name: admin.offer.yes }).click();
  await expect(page.getByRole('heading', { name: fill(admin.offer.done, { name }) })).toBeVisible();
  const link = await offerLinkOf(stack, family);

  await page.getByRole('button', { name: fill(admin.takeBackFor, { name }) }).click();
  await page.getByRole('button', { name: admin.takeBack.yes }).click();
  await expect(page.getByRole('heading', { name: admin.takeBack.done })).toBeVisible();
  await expect(page.getByText(/^Taken back: /)).toContainText(dates.time(startsAt));
  expect((await arrange.freeSlots()).map((slot) => slot.startsAt)).toContain(startsAt);

  await page.goto(link);
  await expect(offerPage(page).news).toHaveText(t.offer.withdrawnTitle);
  await offerPage(page).seeWaitlist.click();
  await expect(managePage(page).news).toHaveText(t.ticket.waitlistedTitle);

  await page.goto('/admin/activity');
  await expect(page.getByText(/took an offer back/).first()).toBeVisible();
  await expect(page.getByText(`for ${dates.dayAndYear(startsAt)} at ${dates.time(startsAt)}`)).toHaveCount(2);
});

test('a time that is not answered goes to the next family, and the first keeps its place', async ({
  page,
  stack,
  arrange,
}) => {
  const first = await arrange.joinWaitlist();
  const second = await arrange.joinWaitlist();
  const [startsAt = ''] = (await arrange.freeSlots()).map((slot) => slot.startsAt);
  await openWaitlist(page);
  await offerNext(page, nameOf(first));
  const missed = await offerLinkOf(stack, first);
  await page.clock.install();
  await page.goto(missed);
  await expect(offerPage(page).news).toHaveText(t.offer.openTitle);
  await letOfferRunOut(stack, first.id);

  const link = await offerLinkOf(stack, second);
  // An open page looks again by itself.
  await page.clock.fastForward('01:01');
  await expect(offerPage(page).news).toHaveText(t.offer.expiredTitle);
  await expect(offerPage(page).news).toBeFocused();
  await expect(offerPage(page).yes).toHaveCount(0);
  await page.goto(link);
  await expect(offerPage(page).ticket).toContainText(dates.time(startsAt));
  await page.goto('/admin/waitlist');
  await expect(page.getByText(/^Did not answer: /)).toContainText(dates.time(startsAt));
  await expect(page.getByRole('row').nth(1)).toContainText('Did not answer');
});

test('a visit that is cancelled is offered by itself to the next in line, where the settings say so', async ({
  page,
  stack,
  arrange,
}) => {
  await arrange.keepSettings();
  const [startsAt = ''] = await arrange.slotsOfOneDay(1);
  const booked = await arrange.book({ startsAt });
  const waiting = await arrange.joinWaitlist();
  await test.step('the setting', async () => {
    await signIn(page);
    await page.goto('/admin/settings');
    await page.getByRole('switch', { name: adminTexts.settings.waitlist.automaticOffers }).check();
    await expect(page.getByText(adminTexts.settings.waitlist.on)).toBeVisible();
    await page.getByRole('button', { name: adminTexts.settings.save }).click();
    await expect(page.getByRole('heading', { name: adminTexts.settings.saved })).toBeVisible();
    // What was free all along is nobody's news: that has to be seen first.
    await expect.poll(() => stack.db.seenSlots.count()).toBe(1);
  });

  await managePage(page).open(booked.manageUrl);
  await managePage(page).cancelVisit.click();
  await managePage(page).yesCancel.click();
  await expect(managePage(page).news).toHaveText(t.manage.cancelledTitle);
  const where = { appointmentId: waiting.id };
  await expect.poll(() => stack.db.waitlistOffer.count({ where })).toBe(1);
  expect(await stack.db.waitlistOffer.findFirstOrThrow({ where })).toMatchObject({
    startsAt: new Date(startsAt),
    offeredBy: 'system',
    state: 'open',
  });
  await page.goto(await offerLinkOf(stack, waiting));
  await offerPage(page).yes.click();
  await expect(offerPage(page).news).toHaveText(t.ticket.bookedTitle);
});

test('an answer that is lost on its way is asked for, and nothing is done twice', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_CONNECTION_RESET/);
  const family = await arrange.joinWaitlist();
  await openWaitlist(page);
  await offerNext(page, nameOf(family));
  await page.goto(await offerLinkOf(stack, family));
  const keys = await loseAnswers(page, '**/api/offers/*/accept', 'each');
  await offerPage(page).yes.click();
  await expect(offerPage(page).news).toHaveText(t.ticket.bookedTitle);
  expect(keys).toHaveLength(1);
  const where = { kind: 'confirmation', appointmentId: family.id } as const;
  expect(await stack.db.message.count({ where })).toBe(1);
});

test('who is offline while saying yes is told so, and says it again', async ({
  page,
  context,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  const family = await arrange.joinWaitlist();
  await openWaitlist(page);
  await offerNext(page, nameOf(family));
  await page.goto(await offerLinkOf(stack, family));
  const offer = offerPage(page);
  await expect(offer.yes).toBeVisible();
  await context.setOffline(true);
  await offer.yes.click();
  await expect(offer.alert).toContainText(t.manage.networkTitle);
  await context.setOffline(false);
  await offer.yes.click();
  await expect(offer.news).toHaveText(t.ticket.bookedTitle);
});

test('who says yes after an admin has taken the time back sees how it stands', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(409, '/api/offers/.*'));
  const family = await arrange.joinWaitlist();
  await openWaitlist(page);
  await offerNext(page, nameOf(family));
  await page.goto(await offerLinkOf(stack, family));
  const offer = offerPage(page);
  await expect(offer.yes).toBeVisible();
  await stack.db.waitlistOffer.updateMany({ data: { state: 'withdrawn', closedAt: new Date() } });
  await offer.yes.click();
  await expect(offer.news).toHaveText(t.offer.withdrawnTitle);
  await expect(offer.news).toBeFocused();
  await expect(page.getByText(t.manage.staleText).last()).toBeVisible();
});
