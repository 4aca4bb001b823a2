import type { OutageWorld } from './outage-world.ts';

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};

/**
 * In what the ledger, the mailboxes and the phones differ, in words; nobody's name. A process may be killed after the
 * server had taken a mail and before it could know, at any kill, so that many times in all: then the mail comes twice,
 * with the same Message-ID, or once where it was no longer true when it was to be sent again, and so was dropped.
 */
export const findUntold = async (
  { db, inbox, catcher }: OutageWorld,
  mostRepeated = 0,
): Promise<string[]> => {
  const messages = await db.prisma.message.findMany();
  const mails = inbox
    .messages()
    .filter(({ recipients }) => recipients.some((to) => to !== 'copies@example.org'));
  const arrived = countBy(mails, ({ messageId }) => messageId?.replace(/^<|@.*$/g, '') ?? 'without an id');
  const texts = countBy(catcher.messages(), ({ to, body }) => `${to} ${body}`);

  let repeated = 0;

  const wrong = messages.flatMap(({ id, kind, channel, state, attempts }) => {
    const told = `${kind} by ${channel}`;
    if (state === 'waiting' || state === 'sending') return [`${told}: still ${state}`];
    if (channel === 'sms') return [];
    const times = arrived.get(id) ?? 0;
    arrived.delete(id);
    const isUnnoticed = state === 'dropped' && attempts > 1 && times > 0;
    repeated += isUnnoticed ? times : Math.max(0, times - 1);
    const isRight = state === 'sent' ? times > 0 : times === 0 || isUnnoticed;
    return isRight ? [] : [`${told}: ${state}, and arrived ${times} times`];
  });
  const sentTexts = messages.filter(({ channel, state }) => channel === 'sms' && state === 'sent').length;
  const unknownTexts = messages.filter(({ error }) => error === 'outcome_unknown').length;
  const arrivedTexts = catcher.messages().length;
  const isTextsRight = arrivedTexts >= sentTexts && arrivedTexts <= sentTexts + unknownTexts;
  return [
    ...wrong,
    ...(repeated > mostRepeated
      ? [`${repeated} mails came again or unnoticed, where ${mostRepeated} might`]
      : []),
    ...[...arrived].map(([id, times]) => `a mail that nobody promised arrived ${times} times: ${id}`),
    ...[...texts.values()].filter((times) => times > 1).map((times) => `a text arrived ${times} times`),
    ...(isTextsRight ? [] : [`${sentTexts} texts sent, ${unknownTexts} unknown, ${arrivedTexts} arrived`]),
  ];
};

/** Families that stand in the database and never heard of how they stand, in words. */
export const findUninformed = async ({ db }: OutageWorld): Promise<string[]> => {
  const appointments = await db.prisma.appointment.findMany({ include: { messages: true } });
  return appointments.flatMap(({ id, status, startsAt, smsConsent, messages }) => {
    const due = status === 'cancelled' ? ['cancelled'] : ['confirmation', 'rescheduled', 'reminder'];
    const heard = messages.filter(
      ({ kind, forStart }) => due.includes(kind) && forStart.getTime() === startsAt?.getTime(),
    );
    const channels = smsConsent ? (['email', 'sms'] as const) : (['email'] as const);
    return channels
      .filter((channel) => !heard.some((message) => message.channel === channel && hasGone(message)))
      .map((channel) => `${id}: ${status}, and never told so by ${channel}`);
  });
};

/** A text whose outcome nobody knows is not sent again. */
const hasGone = ({ state, error }: { state: string; error: string | null }) =>
  state === 'sent' || error === 'outcome_unknown';
