import { notSignedIn } from '../src/complaints.ts';
import { newGuardian } from '../src/families.ts';
import { signIn } from '../src/sign-in.ts';
import { expect, test } from '../src/test.ts';
import { adminTexts, fill } from '../src/texts.ts';

const t = adminTexts.messages;

test('a message that failed is found from the dashboard and sent again', async ({
  page,
  stack,
  arrange,
  complaints,
}) => {
  complaints.allow(notSignedIn);
  await stack.db.appointment.deleteMany();
  const guardian = newGuardian('fr');
  stack.inbox.refuse({
    code: 550,
    text: '5.1.1 no such mailbox',
    times: 1,
    match: ({ recipients }) => recipients.includes(guardian.email),
  });
  const { id } = await arrange.book({ guardian });
  await expect
    .poll(async () => (await stack.db.message.findFirst({ where: { appointmentId: id } }))?.state)
    .toBe('failed');

  await signIn(page);
  const { doing } = adminTexts.dashboard;
  await expect(page.getByRole('heading', { name: fill(doing.failedTitle_one, { count: 1 }) })).toBeVisible();
  await page.getByRole('link', { name: doing.failedLink }).click();
  await expect(page).toHaveURL(/\/admin\/messages\?state=failed$/);
  const row = page.getByRole('row').filter({ hasText: guardian.lastName });
  await expect(row).toContainText(t.reasons.unknownAddress);
  await expect(row).not.toContainText(guardian.email);

  const name = `${guardian.firstName} ${guardian.lastName}`;
  await row.getByRole('button', { name: fill(t.sendAgainTo, { name }) }).click();
  await expect(page.getByRole('heading', { name: fill(t.resentTitle, { name }) })).toBeVisible();
  await expect(page.getByRole('heading', { name: t.nothingFailedTitle })).toBeVisible();
  await stack.inbox.waitForMessages((mails) =>
    mails.some(({ recipients }) => recipients.includes(guardian.email)),
  );

  await page.getByLabel(t.filter).selectOption({ label: t.states.sent });
  await expect(page).toHaveURL(/state=sent$/);
  await row.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});
