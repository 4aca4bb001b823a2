import { CalendarError, type GoogleCalendar } from '../../integrations/google-calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { Logger } from '../../platform/logger.ts';
import {
  type CalendarChannel,
  findChannel,
  findChannels,
  insertChannel,
  removeChannel,
} from './channel-repository.ts';
import type { ChannelTokens } from './channel-token.ts';

type Deps = {
  db: Database;
  calendar: Pick<GoogleCalendar, 'watch' | 'stopWatching'>;
  calendarId: string;
  /** Where the calendar reaches us; undefined where it can't. */
  address: string | undefined;
  tokens: ChannelTokens;
  sync: () => Promise<unknown>;
  clock: Clock;
  newId: NewId;
  logger: Logger;
};

const msPerDay = 24 * 60 * 60_000;
/** Google's no stays a no for a while; anything else may be over in a minute. */
const msAfterRefusal = 10 * 60_000;

/**
 * Keeps the one channel by which the calendar tells us at once that something changed. Only a hint: whatever goes
 * wrong here, the sync of each minute finds the same.
 */
export const createCalendarChannel = ({ db, calendar, calendarId, address, tokens, ...deps }: Deps) => {
  const { sync, clock, newId, logger } = deps;
  const startedAt = clock.now();
  let quietUntil = startedAt;

  /** One of before this process may be dead: a server that was started anew may have forgotten it. */
  const isGood = (channel: CalendarChannel) =>
    channel.calendarId === calendarId &&
    channel.address === address &&
    channel.openedAt >= startedAt &&
    renewalOf(channel) > clock.now();

  const open = async (to: string): Promise<CalendarChannel> => {
    const id = newId();
    const watched = await calendar.watch({ id, token: tokens.tokenFor(id), address: to });
    const channel = { id, calendarId, address: to, openedAt: clock.now(), ...watched };
    await insertChannel(db.prisma, channel);
    // What was told before the row stood was not believed.
    void sync();
    return channel;
  };

  const close = async ({ id, resourceId, expiresAt }: CalendarChannel) => {
    if (expiresAt > clock.now()) await calendar.stopWatching({ id, resourceId }).catch(unlessPassing);
    await removeChannel(db.prisma, id);
  };

  const keepOne = async () => {
    const channels = await findChannels(db.prisma);
    const kept = channels.find(isGood) ?? (address === undefined ? undefined : await open(address));
    for (const channel of channels) if (channel.id !== kept?.id) await close(channel);
  };

  return {
    /**
     * Sees to it that there is one live channel, and none but that; never throws. What failed is tried again when it
     * is called next, but a refusal only after ten minutes.
     */
    async keep(): Promise<void> {
      if (clock.now() < quietUntil) return;
      try {
        await keepOne();
      } catch (error) {
        const fault = error instanceof CalendarError ? error : undefined;
        if (fault && fault.kind !== 'try_later')
          quietUntil = new Date(clock.now().getTime() + msAfterRefusal);
        logger.warn(
          { kind: fault?.kind, status: fault?.status, reason: fault?.reason },
          'the calendar can not push',
        );
      }
    },

    /** Whether a notification comes through a channel that we opened for this calendar and did not stop. */
    async isOurs({ id = '', token = '' }: { id?: string | undefined; token?: string | undefined }) {
      // The token first: strangers don't get as far as the database.
      if (!tokens.isTokenOf(id, token)) return false;
      const channel = await findChannel(db.prisma, id);
      return channel !== null && channel.expiresAt > clock.now();
    },
  };
};

export type CalendarChannelKeeper = ReturnType<typeof createCalendarChannel>;

/** A day before it expires, or at half of its life where Google gave it less than two. */
const renewalOf = ({ openedAt, expiresAt }: CalendarChannel): Date => {
  const life = expiresAt.getTime() - openedAt.getTime();
  return new Date(expiresAt.getTime() - Math.min(msPerDay, life / 2));
};

/** A channel that Google doesn't let us stop, or doesn't know, ends by itself; nobody listens to it any more. */
const unlessPassing = (error: unknown) => {
  if (!(error instanceof CalendarError) || error.kind === 'try_later') throw error;
};
