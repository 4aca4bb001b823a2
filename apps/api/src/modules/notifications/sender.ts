import { setTimeout as pause } from 'node:timers/promises';
import { MailError, type Mailer } from '../../integrations/mail.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { ManageTokens } from '../../platform/manage-tokens.ts';
import type { SettingsService } from '../settings/service.ts';
import { composeEmail } from './email.ts';
import { holdMessage } from './hold.ts';
import { isLetterKind, type LetterKind } from './letter.ts';
import {
  type AddressedAppointment,
  type ClaimedMessage,
  claimMessage,
  findAddressed,
  type Outcome,
  recordOutcome,
} from './repository.ts';

type Deps = {
  db: Database;
  mailer: Mailer;
  settings: Pick<SettingsService, 'read'>;
  clock: Clock;
  publicUrl: string;
  manageTokens: Pick<ManageTokens, 'tokenFor'>;
  logger: Logger;
};

export const createMessageSender = (deps: Deps) => {
  const { db, mailer, settings, clock, publicUrl, manageTokens, logger } = deps;
  const { hostname } = new URL(publicUrl);

  const handOver = async (message: ClaimedMessage, kind: LetterKind, appointment: AddressedAppointment) => {
    const { site } = await settings.read();
    const manageUrl = `${publicUrl}/manage/${manageTokens.tokenFor(appointment.id)}`;
    const bookingUrl = `${publicUrl}/?lang=${appointment.locale}`;
    const email = composeEmail({ kind, appointment, site, manageUrl, bookingUrl, now: clock.now() });
    const { isCopied } = await mailer.send({
      ...email,
      to: appointment.email,
      locale: appointment.locale,
      messageId: `<${message.id}@${hostname}>`,
    });
    if (!isCopied) logger.warn({ messageId: message.id }, 'the copy for the site was refused');
  };

  const attempt = async (message: ClaimedMessage): Promise<Outcome> => {
    const { kind, channel } = message;
    if (!isLetterKind(kind) || channel !== 'email') throw new Error(`no way to send ${kind} by ${channel}`);
    const appointment = await findAddressed(db.prisma, message.appointmentId);
    if (!isStillWanted[kind](appointment, message, clock.now())) return { state: 'dropped', error: null };
    try {
      await handOver(message, kind, appointment);
      return { state: 'sent', sentAt: clock.now(), error: null };
    } catch (error) {
      if (error instanceof MailError && error.kind === 'refused')
        return { state: 'failed', error: error.reason };
      throw error;
    }
  };

  const settle = async (message: ClaimedMessage, outcome: Outcome) => {
    await insist(() => recordOutcome(db.prisma, message, outcome));
    const { id: messageId, kind, attempts } = message;
    const { state, error } = outcome;
    const level = state === 'failed' || state === 'waiting' ? 'warn' : 'info';
    logger[level]({ messageId, kind, attempts, state, ...(error ? { error } : {}) }, 'message');
  };

  return {
    /**
     * Sends what the ledger's row promises, or notes that it is no longer wanted or can't be delivered. Settled rows
     * stay as they are, so the job may repeat. Throws when it should be tried later; the row waits meanwhile.
     *
     * A process killed between the server's "250" and our commit leaves `sending` behind, and nobody can know
     * whether that message went out (neither can one whose connection broke there). It is sent again: a message
     * twice is better than none, and the same Message-ID lets a mailbox show it once.
     */
    send: (messageId: string): Promise<void> =>
      holdMessage(db.pool, messageId, async () => {
        const message = await claimMessage(db.prisma, messageId);
        if (!message) return;
        const outcome = await attempt(message).catch(async (error: unknown) => {
          await settle(message, { state: 'waiting', error: reasonOf(error) });
          throw error;
        });
        await settle(message, outcome);
      }),
  };
};

export type MessageSender = ReturnType<typeof createMessageSender>;

type Wanted = (appointment: AddressedAppointment, message: ClaimedMessage, now: Date) => boolean;

/** Checked at the moment of sending: much may have happened since the message was promised. */
const isStillWanted: Record<LetterKind, Wanted> = {
  confirmation: (appointment, message, now) => isBookedAt(appointment, message) && !isOver(appointment, now),
  // Once the visit has begun there is nothing left to be reminded of.
  reminder: (appointment, message, now) => isBookedAt(appointment, message) && message.forStart > now,
  rescheduled: (appointment, message, now) => isBookedAt(appointment, message) && !isOver(appointment, now),
  cancelled: (appointment, message, now) =>
    appointment.status === 'cancelled' && isFor(appointment, message) && message.forStart > now,
  waitlisted: ({ status }) => status === 'waitlisted',
};

const isFor = ({ startsAt }: AddressedAppointment, { forStart }: ClaimedMessage): boolean =>
  startsAt?.getTime() === forStart.getTime();

const isBookedAt = (appointment: AddressedAppointment, message: ClaimedMessage): boolean =>
  appointment.status === 'booked' && isFor(appointment, message);

const isOver = ({ endsAt }: AddressedAppointment, now: Date): boolean => endsAt !== null && endsAt <= now;

/** Of other errors only the name: their text may quote what they stumbled over. */
const reasonOf = (error: unknown): string => {
  if (error instanceof MailError) return error.reason;
  return error instanceof Error ? error.name : 'unknown';
};

/** Milliseconds. */
const pauses = [200, 1_000, 3_000];

/** The mail is out and only the note of it is missing: a moment's trouble with the database must not send it twice. */
const insist = async (work: () => Promise<void>): Promise<void> => {
  for (const length of pauses) {
    try {
      return await work();
    } catch {
      await pause(length);
    }
  }
  return work();
};
