import { refusal } from '../src/complaints.ts';
import { waitForMail } from '../src/outside.ts';
import { expect, test } from '../src/test.ts';
import { bookingTexts } from '../src/texts.ts';

const t = bookingTexts('en');

test('a mail scanner that opens every link changes nothing', async ({ page, stack, arrange }) => {
  const { guardian, startsAt } = await arrange.book();
  const [mail] = await waitForMail(stack, guardian.email);
  const read = () =>
    stack.db.appointment.findFirstOrThrow({
      where: { email: guardian.email },
      include: { visits: true, messages: true },
    });
  await expect.poll(async () => (await read()).calendarEventId).not.toBeNull();
  await expect.poll(async () => (await read()).messages.map(({ state }) => state)).toEqual(['sent']);
  const before = await read();

  const addresses = new Set(mail.source.replaceAll('=\r\n', '').match(/http:\/\/localhost[^\s"<>\]]+/g));
  const links = [...addresses].filter((address) => URL.canParse(address) && address.includes('/manage/'));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
  }
  const [link = ''] = links;
  const token = new URL(link).pathname.split('/').at(-1) ?? '';
  for (const path of [`/api/manage/${token}`, `/api/manage/${token}/appointment.ics`]) {
    expect((await fetch(stack.siteUrl + path)).status).toBe(200);
  }
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.ticket.manageTitle);

  expect(await read()).toEqual(before);
  expect((await arrange.freeSlots()).map((slot) => slot.startsAt)).not.toContain(startsAt);
});

test('a link that is cut off is said to be unknown, with a way to reach a person', async ({
  page,
  arrange,
  complaints,
}) => {
  complaints.allow(refusal(404, '/api/manage/.*'), refusal(400, '/api/manage/.*'));
  const { manageUrl } = await arrange.book();
  await page.goto(manageUrl.slice(0, -3));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.manage.unknownTitle);
  await expect(page.getByRole('main').getByRole('link', { name: 'closet@riverbend.example' })).toBeVisible();
});
