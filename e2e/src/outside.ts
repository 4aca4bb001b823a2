import type { Mail, TextMessage } from '@clothes-closet/sandbox';
import { expect } from '@playwright/test';
import type { Stack } from './stack.ts';

const eventsOf = ({ calendar }: Stack, email: string) =>
  calendar.events.list().filter(({ description }) => description?.includes(email));

/** The event of a family, as Google would answer it. */
export const findEvent = (stack: Stack, email: string) => {
  const [event] = eventsOf(stack, email);
  return (
    event && { summary: event.summary, description: event.description ?? '', raw: JSON.stringify(event) }
  );
};

/** When the events of a family start, as Google would say it. */
export const eventStartsOf = (stack: Stack, email: string): string[] =>
  eventsOf(stack, email).map(({ start }) =>
    'dateTime' in start ? new Date(start.dateTime).toISOString() : start.date,
  );

/** The mails to an address that are looked for, once there is one. */
export const waitForMails = async (
  { inbox }: Pick<Stack, 'inbox'>,
  email: string,
  isWanted: (mail: Mail) => boolean,
): Promise<Mail[]> => {
  const isTheirs = (mail: Mail) => mail.to.includes(email) && isWanted(mail);
  return (await inbox.waitForMessages((all) => all.some(isTheirs), 15_000)).filter(isTheirs);
};

/** Every mail to an address, once there is one. */
export const waitForMail = async (stack: Stack, email: string): Promise<[Mail, ...Mail[]]> => {
  const [first, ...others] = await waitForMails(stack, email, () => true);
  if (!first) throw new Error(`no mail to ${email}`);
  return [first, ...others];
};

/** The text that leads to a family's page, once it is there: every family's phone has the same number. */
export const waitForText = async ({ sms }: Stack, manageUrl: string): Promise<TextMessage> => {
  const find = () => sms.messages().find(({ body }) => body.includes(manageUrl));
  await expect.poll(find, { timeout: 15_000 }).toBeDefined();
  const text = find();
  if (!text) throw new Error('the text has gone');
  return text;
};
