import type { Page } from '@playwright/test';
import { notSignedIn } from '../src/complaints.ts';
import { offerLinkOf } from '../src/offer-ahead.ts';
import { waitForMails } from '../src/outside.ts';
import { putMessage } from '../src/put-appointment.ts';
import { signIn } from '../src/sign-in.ts';
import type { Stack } from '../src/stack.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts } from '../src/texts.ts';

test.beforeEach(({ complaints }) => complaints.allow(notSignedIn));

const kinds = ['confirmation', 'rescheduled', 'reminder', 'cancelled', 'waitlisted', 'offered'];

/** Everything that an unwanted press could have changed. */
const readAll = async ({ db, calendar }: Stack) => ({
  appointments: await db.appointment.findMany({ include: { visits: true }, orderBy: { id: 'asc' } }),
  offers: await db.waitlistOffer.findMany({ orderBy: { id: 'asc' } }),
  messages: await db.message.findMany({ orderBy: { id: 'asc' } }),
  done: await db.auditEntry.findMany({ orderBy: { id: 'asc' } }),
  events: calendar.events.list(),
});

const post = async (stack: Stack, path: string, body?: unknown) => {
  const answer = await fetch(`${stack.siteUrl}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
};

const manageApi = (manageUrl: string, action: string) =>
  `/manage/${new URL(manageUrl).pathname.split('/').at(-1)}/${action}`;

const sendReminder = async (page: Page, stack: Stack, { id, startsAt }: { id: string; startsAt: string }) => {
  const forStart = new Date(startsAt);
  await putMessage(stack, id, { kind: 'reminder', state: 'failed', error: 'refused', forStart });
  await signIn(page);
  await page.goto('/admin/messages');
  await page
    .getByRole('button', { name: /Send again/i })
    .first()
    .click();
};

/** Every address of ours in what came to these, in the text as in the HTML. */
const linksIn = (stack: Stack, addresses: string[]): string[] => {
  const pattern = new RegExp(`${stack.siteUrl}[^\\s"'<>\\]]*`, 'g');
  const mails = stack.inbox
    .messages()
    .filter(({ recipients }) => recipients.some((address) => addresses.includes(address)));
  const texts = mails.map(({ text, html = '' }) => `${text}\n${html.replaceAll('&amp;', '&')}`);
  return [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))];
};

test('a scanner that fetches every link in every message, and runs its page, changes nothing', async ({
  page,
  stack,
  arrange,
}) => {
  test.setTimeout(120_000);
  const [first = '', second = '', third = '', fourth = ''] = await arrange.slotsOfOneDay(4);
  const reminded = await arrange.book({ startsAt: first });
  const moved = await arrange.book({ startsAt: second });
  await post(stack, manageApi(moved.manageUrl, 'reschedule'), { startsAt: third });
  const cancelled = await arrange.book({ startsAt: fourth });
  await post(stack, manageApi(cancelled.manageUrl, 'cancel'));
  const waiting = await arrange.joinWaitlist();

  await test.step('every kind of message goes out', async () => {
    await sendReminder(page, stack, reminded);
    await page.goto('/admin/waitlist');
    await page.getByRole('button', { name: adminTexts.waitlist.next.offer }).click();
    await offerLinkOf(stack, waiting);
    await expect
      .poll(async () => {
        const sent = await stack.db.message.findMany({ where: { state: 'sent', channel: 'email' } });
        return kinds.filter((kind) => !sent.some((message) => message.kind === kind));
      })
      .toEqual([]);
    for (const { guardian } of [reminded, moved, cancelled, waiting])
      await waitForMails(stack, guardian.email, () => true);
    await expect.poll(() => stack.db.message.count({ where: { state: 'waiting' } })).toBe(0);
    await expect
      .poll(() => stack.calendar.events.list().filter(({ summary }) => summary !== 'Open').length)
      .toBe(2);
    await expect
      .poll(() => stack.db.appointment.count({ where: { status: 'booked', calendarEtag: null } }))
      .toBe(0);
  });
  const before = await readAll(stack);
  const links = linksIn(
    stack,
    [reminded, moved, cancelled, waiting].map(({ guardian }) => guardian.email.toLowerCase()),
  );
  for (const part of ['/manage/', '/offers/', '/?lang='])
    expect(
      links.some((link) => link.includes(part)),
      part,
    ).toBe(true);

  await test.step('fetched, with what answers and what it leads to', async () => {
    for (const link of links) {
      for (const method of ['HEAD', 'GET']) {
        const { status } = await fetch(link, { method, redirect: 'follow' });
        expect(status, new URL(link).pathname.split('/')[1]).toBe(200);
      }
    }
    const secrets = links.filter((link) => /\/(manage|offers)\//.test(link));
    for (const link of secrets) {
      const api = link.replace(stack.siteUrl, `${stack.siteUrl}/api`).replace(/\?.*/, '');
      expect((await fetch(api)).status).toBe(200);
      // Only a visit has one.
      expect([200, 404]).toContain((await fetch(`${api}/appointment.ics`)).status);
      for (const action of ['accept', 'decline', 'cancel', 'reschedule', `reschedule?startsAt=${second}`]) {
        for (const method of ['HEAD', 'GET'])
          expect((await fetch(`${api}/${action}`, { method })).status).toBe(404);
      }
    }
  });

  await test.step('opened in a browser, as it would be by whoever looks at pages', async () => {
    for (const link of links) {
      await page.goto(link);
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  expect(await readAll(stack)).toEqual(before);
});
