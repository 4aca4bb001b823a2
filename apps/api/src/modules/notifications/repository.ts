import { type MessageChannel, type MessageKind, type MessageState, Prisma } from '@clothes-closet/database';
import { unsubscribed } from '../../integrations/sms.ts';
import type { Tx } from '../../platform/database.ts';

type NewMessage = {
  id: string;
  kind: MessageKind;
  channel: MessageChannel;
  appointmentId: string;
  forStart: Date;
  createdAt: Date;
};

/** Whether the row is new: the same message for the same appointment and start stands in the ledger once. */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<boolean> => {
  const { count } = await tx.message.createMany({ data: [message], skipDuplicates: true });
  return count === 1;
};

/**
 * Makes room for a message about a start that the family was once told of, and has been told another since; each offer
 * is another one, even of the same start. The new one needs an id of its own: a mailbox shows a Message-ID once. A
 * message still on its way stays and will do.
 */
export const forgetOvertaken = async (
  tx: Tx,
  { kind, channel, appointmentId, forStart }: NewMessage,
): Promise<void> => {
  const settled = await tx.message.findFirst({
    where: { kind, channel, appointmentId, forStart, state: { in: ['sent', 'failed', 'dropped'] } },
    select: { id: true, createdAt: true },
  });
  if (!settled) return;
  const overtaking =
    kind === 'offered' ||
    (await tx.message.findFirst({
      where: { appointmentId, forStart: { not: forStart }, createdAt: { gt: settled.createdAt } },
      select: { id: true },
    }));
  if (overtaking) await tx.message.deleteMany({ where: { id: settled.id } });
};

const claimed = {
  id: true,
  kind: true,
  channel: true,
  appointmentId: true,
  forStart: true,
  attempts: true,
} satisfies Prisma.MessageSelect;

export type ClaimedMessage = Prisma.MessageGetPayload<{ select: typeof claimed }>;

/**
 * Takes a message that still has to go out; undefined for one that is settled or unknown. Call it only while holding
 * the message (hold.ts): then a row found in `sending` was left by a process that died.
 */
export const claimMessage = async (tx: Tx, id: string): Promise<ClaimedMessage | undefined> => {
  const [message] = await tx.message.updateManyAndReturn({
    where: { id, state: { in: ['waiting', 'sending'] } },
    data: { state: 'sending', attempts: { increment: 1 } },
    select: claimed,
  });
  return message;
};

/** Messages from before a time that still have to go out, oldest first. */
export const findUnsettled = (tx: Tx, before: Date) =>
  tx.message.findMany({
    where: { state: { in: ['waiting', 'sending'] }, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, channel: true },
  });

export type UnsettledMessage = Awaited<ReturnType<typeof findUnsettled>>[number];

/** In the ledger: the message may or may not have reached the family, and only a person may send it again. */
export const outcomeUnknown = 'outcome_unknown';

/**
 * Gives up on a text that is found in `sending` while its message is held: the process that sent it died, and nobody
 * knows whether it went out. Returns whether it was so.
 */
export const failInterruptedText = async (tx: Tx, id: string): Promise<boolean> => {
  const { count } = await tx.message.updateMany({
    where: { id, channel: 'sms', state: 'sending' },
    data: { state: 'failed', error: outcomeUnknown },
  });
  return count === 1;
};

/** How an attempt ended. `error` is for admins to read and holds codes only. */
export type Outcome =
  | { state: 'sent'; sentAt: Date; error: null }
  | { state: 'dropped'; error: null }
  | { state: 'failed' | 'waiting'; error: string };

/** Writes down how this attempt ended, unless a later attempt has taken the message over. */
export const recordOutcome = async (
  tx: Tx,
  { id, attempts }: ClaimedMessage,
  outcome: Outcome,
): Promise<void> => {
  await tx.message.updateMany({ where: { id, attempts, state: 'sending' }, data: outcome });
};

const addressed = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  version: true,
  firstName: true,
  email: true,
  phone: true,
  phoneType: true,
  smsConsent: true,
  locale: true,
  visits: {
    where: { studentId: { not: null } },
    orderBy: { position: 'asc' },
    select: { studentId: true, gender: true, grade: true, school: true },
  },
  // One at most.
  offers: { where: { state: 'open' }, select: { id: true, startsAt: true, endsAt: true, expiresAt: true } },
} satisfies Prisma.AppointmentSelect;

/** What a message may speak of, and where it goes: nobody's sizes. */
export type AddressedAppointment = Prisma.AppointmentGetPayload<{ select: typeof addressed }>;

export const findAddressed = (tx: Tx, id: string): Promise<AddressedAppointment> =>
  tx.appointment.findUniqueOrThrow({ where: { id }, select: addressed });

/** Whether a text about this appointment was turned away because the family had answered STOP. */
export const hasAnsweredStop = async (tx: Tx, appointmentId: string): Promise<boolean> => {
  const turnedAway = await tx.message.findFirst({
    where: { appointmentId, channel: 'sms', state: 'failed', error: unsubscribed },
    select: { id: true },
  });
  return turnedAway !== null;
};

export const findPhone = (tx: Tx, id: string) =>
  tx.appointment.findUniqueOrThrow({ where: { id }, select: { phoneType: true, smsConsent: true } });

type Span = { channel: MessageChannel; after: Date; until: Date; aheadSeconds: number };

/**
 * Booked appointments that start within the span, are due a reminder by this channel, and have none from since they
 * were given their time. By email it is due only where the time was given longer ahead than the span.
 */
export const findUnreminded = (tx: Tx, { channel, after, until, aheadSeconds }: Span) =>
  tx.$queryRaw<{ id: string; startsAt: Date }[]>`
    SELECT a.id, a.starts_at AS "startsAt"
    FROM appointment AS a
    WHERE a.status = 'booked' AND a.starts_at > ${after} AND a.starts_at <= ${until}
      AND ${dueBy[channel](aheadSeconds)}
      AND NOT EXISTS (
        SELECT FROM message AS m
        WHERE m.appointment_id = a.id AND m.kind = 'reminder' AND m.channel = ${channel}::"MessageChannel"
          AND m.for_start = a.starts_at AND m.created_at >= coalesce(a.placed_at, a.created_at)
      )
    ORDER BY a.starts_at`;

const dueBy: Record<MessageChannel, (aheadSeconds: number) => Prisma.Sql> = {
  email: (aheadSeconds) =>
    Prisma.sql`coalesce(a.placed_at, a.created_at) <= a.starts_at - make_interval(secs => ${aheadSeconds})`,
  sms: () => Prisma.sql`a.phone_type = 'mobile' AND a.sms_consent`,
};

const ledgerRow = {
  id: true,
  kind: true,
  channel: true,
  state: true,
  attempts: true,
  error: true,
  createdAt: true,
  sentAt: true,
  appointment: { select: { id: true, startsAt: true, firstName: true, lastName: true } },
} satisfies Prisma.MessageSelect;

export type LedgerRow = Prisma.MessageGetPayload<{ select: typeof ledgerRow }>;

type LedgerFilter = { state: MessageState | undefined; skip: number; take: number };

/** One page of the ledger, newest first, and how many rows there are in all. */
export const findLedgerRows = async (tx: Tx, { state, skip, take }: LedgerFilter) => {
  const where: Prisma.MessageWhereInput = state ? { state } : {};
  const [rows, total] = await Promise.all([
    // By id: it holds the time of creation, and its index is there for every filter.
    tx.message.findMany({ where, orderBy: { id: 'desc' }, skip, take, select: ledgerRow }),
    tx.message.count({ where }),
  ]);
  return { rows, total };
};

export const findLedgerRow = (tx: Tx, id: string): Promise<LedgerRow | null> =>
  tx.message.findUnique({ where: { id }, select: ledgerRow });

/** Lets a failed message wait again; whether it had failed. Its attempts go on counting: they tell them apart. */
export const revive = async (tx: Tx, id: string): Promise<boolean> => {
  const { count } = await tx.message.updateMany({
    where: { id, state: 'failed' },
    data: { state: 'waiting', error: null },
  });
  return count === 1;
};
