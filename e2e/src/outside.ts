import type { Mail } from '@clothes-closet/sandbox';
import type { Stack } from './stack.ts';

/** The calendar's event of that title, as Google would answer it, with its start as an instant. */
export const findEvent = ({ calendar }: Stack, summary: string) => {
  const event = calendar.events.list().find((candidate) => candidate.summary === summary);
  if (!event) return undefined;
  const startsAt = 'dateTime' in event.start ? new Date(event.start.dateTime).toISOString() : undefined;
  return { startsAt, description: event.description ?? '', raw: JSON.stringify(event) };
};

/** Every mail to an address, once there is one. */
export const waitForMail = async ({ inbox }: Stack, email: string): Promise<[Mail, ...Mail[]]> => {
  const isTheirs = ({ to }: Mail) => to.includes(email);
  const mails = await inbox.waitForMessages((all) => all.some(isTheirs), 15_000);
  const [first, ...others] = mails.filter(isTheirs);
  if (!first) throw new Error(`no mail to ${email}`);
  return [first, ...others];
};
