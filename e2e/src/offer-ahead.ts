import { expect } from '@playwright/test';
import { waitForMails } from './outside.ts';
import type { Stack } from './stack.ts';

type Db = Pick<Stack, 'db'>;

const minuteMs = 60_000;

/** The last offer to a family, once there is an open one. */
const waitForOffer = async ({ db }: Db, appointmentId: string) => {
  const find = () => db.waitlistOffer.findFirst({ where: { appointmentId, state: 'open' } });
  await expect.poll(find, { timeout: 10_000 }).not.toBeNull();
  return db.waitlistOffer.findFirstOrThrow({ where: { appointmentId, state: 'open' } });
};

/** The link that a family is mailed. */
export const offerLinkOf = async (
  stack: Stack,
  { id, guardian }: { id: string; guardian: { email: string } },
): Promise<string> => {
  await waitForOffer(stack, id);
  const pattern = new RegExp(`${stack.siteUrl}/offers/[\\w-]+`);
  const mails = await waitForMails(stack, guardian.email, (mail) => pattern.test(mail.text));
  return mails.at(-1)?.text.match(pattern)?.[0] ?? '';
};

/** The time to answer is over. */
export const letOfferRunOut = async (stack: Stack, appointmentId: string): Promise<void> => {
  const { id, station } = await waitForOffer(stack, appointmentId);
  const now = Date.now();
  const times = { tellAt: new Date(now - 2 * minuteMs), expiresAt: new Date(now - minuteMs) };
  // Naming the station wakes those who follow what is held.
  await stack.db.waitlistOffer.update({ where: { id }, data: { station, ...times } });
};
