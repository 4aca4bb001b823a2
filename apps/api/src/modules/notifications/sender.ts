import { setTimeout as pause } from 'node:timers/promises';
import { MailError, type Mailer } from '../../integrations/mail.ts';
import type { TakeMailTurn } from '../../integrations/mail-turns.ts';
import { SmsError, type Texter } from '../../integrations/sms.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { LinkTokens } from '../../platform/link-tokens.ts';
import type { Logger } from '../../platform/logger.ts';
import type { SettingsService } from '../settings/service.ts';
import { createChannels } from './channels.ts';
import { holdMessage } from './hold.ts';
import type { LetterKind } from './letter.ts';
import {
  type AddressedAppointment,
  type ClaimedMessage,
  claimMessage,
  failInterruptedText,
  findAddressed,
  type Outcome,
  outcomeUnknown,
  recordOutcome,
} from './repository.ts';
import { isStillWanted } from './wanted.ts';

type Deps = {
  db: Database;
  mailer: Mailer;
  takeMailTurn?: TakeMailTurn;
  texter: Texter | undefined;
  settings: Pick<SettingsService, 'read'>;
  clock: Clock;
  publicUrl: string;
  manageTokens: Pick<LinkTokens, 'tokenFor'>;
  offerTokens: Pick<LinkTokens, 'tokenFor'>;
  logger: Logger;
};

export const createMessageSender = (deps: Deps) => {
  const { db, settings, clock, publicUrl, manageTokens, offerTokens, logger } = deps;
  const channels = createChannels(deps);

  const aboutLetter = async (appointment: AddressedAppointment) => ({
    appointment,
    site: (await settings.read()).site,
    manageUrl: `${publicUrl}/manage/${manageTokens.tokenFor(appointment.id)}`,
    bookingUrl: `${publicUrl}/?lang=${appointment.locale}`,
    offer: offerOf(appointment),
    now: clock.now(),
  });

  const offerOf = ({ offers: [offer] }: AddressedAppointment) =>
    offer && { ...offer, url: `${publicUrl}/offers/${offerTokens.tokenFor(offer.id)}` };

  /** Whom the message is about, while it is still true and may reach them. */
  const findWanted = async (message: ClaimedMessage, kind: LetterKind) => {
    const appointment = await findAddressed(db.prisma, message.appointmentId);
    const isWanted =
      isStillWanted[kind](appointment, message, clock.now()) &&
      (await channels[message.channel].reaches(appointment));
    return isWanted ? appointment : undefined;
  };

  const attempt = async (message: ClaimedMessage): Promise<Outcome> => {
    const { id, kind } = message;
    const { takeTurn, handOver } = channels[message.channel];
    if (!(await findWanted(message, kind))) return dropped;
    // Its turn may be a minute away, and much may happen in that.
    await takeTurn();
    const appointment = await findWanted(message, kind);
    if (!appointment) return dropped;
    const letter = { kind, ...(await aboutLetter(appointment)) };
    try {
      await handOver(id, letter);
      return { state: 'sent', sentAt: clock.now(), error: null };
    } catch (error) {
      const code = failureCodeOf(error);
      if (code === undefined) throw error;
      // The ledger tells admins what they can do about it, the log what it was.
      if (code === outcomeUnknown) logger.warn({ messageId: id, reason: reasonOf(error) }, 'outcome unknown');
      return { state: 'failed', error: code };
    }
  };

  const settle = async (message: ClaimedMessage, outcome: Outcome) => {
    await insist(() => recordOutcome(db.prisma, message, outcome));
    const { id: messageId, kind, channel, attempts } = message;
    const { state, error } = outcome;
    const level = state === 'failed' || state === 'waiting' ? 'warn' : 'info';
    logger[level]({ messageId, kind, channel, attempts, state, ...(error ? { error } : {}) }, 'message');
  };

  return {
    /**
     * Sends what the ledger's row promises, or notes that it is no longer wanted or can't be delivered. Settled rows
     * stay as they are, so the job may repeat. Throws when it should be tried later; the row waits meanwhile.
     *
     * A process killed between the server's "250" and our commit leaves `sending` behind, and nobody can know
     * whether that message went out (neither can one whose connection broke there). It is sent again: a message
     * twice is better than none, and the same Message-ID lets a mailbox show it once. A text costs money and has no
     * such id: it stays unsent, for an admin to decide.
     */
    send: (messageId: string): Promise<void> =>
      holdMessage(db.pool, messageId, async () => {
        if (await failInterruptedText(db.prisma, messageId)) {
          logger.warn({ messageId, channel: 'sms', state: 'failed', error: outcomeUnknown }, 'message');
          return;
        }
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

const dropped = { state: 'dropped', error: null } as const;

export type MessageSender = ReturnType<typeof createMessageSender>;

/** What the ledger says of a failure that no other attempt will mend; undefined where a later one may. */
const failureCodeOf = (error: unknown): string | undefined => {
  if (error instanceof SmsError && error.kind === 'unknown') return outcomeUnknown;
  const isRefused = (error instanceof MailError || error instanceof SmsError) && error.kind === 'refused';
  return isRefused ? error.reason : undefined;
};

/** Of other errors only the name: their text may quote what they stumbled over. */
const reasonOf = (error: unknown): string => {
  if (error instanceof MailError || error instanceof SmsError) return error.reason;
  return error instanceof Error ? error.name : 'unknown';
};

/** Milliseconds. */
const pauses = [200, 1_000, 3_000];

/** The message is out and only the note of it is missing: a moment's trouble with the database must not send it twice. */
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
