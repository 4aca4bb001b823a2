import { afterQuietHours } from '@clothes-closet/scheduling';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import { dayKeys, lockKeys } from '../../platform/locks.ts';
import type { Logger } from '../../platform/logger.ts';
import { whileLocked } from '../../platform/session-lock.ts';
import { lockAppointment } from '../appointments/change-repository.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import type { OfferMaking } from './making.ts';
import {
  closeOffer,
  findOpen,
  findOver,
  findToPassOn,
  findUntold,
  forgetSeenSlots,
  isAnybodyWaiting,
  keepSeenSlots,
  lockSeenSlots,
  noteSeenSlots,
  type Offer,
  releasePlace,
} from './repository.ts';
import { asPromised } from './terms.ts';

type Deps = {
  db: Database;
  clock: Clock;
  settings: Pick<SettingsService, 'read'>;
  availability: Pick<Availability, 'findFree' | 'findPlace' | 'forget'>;
  audit: Audit;
  making: Pick<OfferMaking, 'tell' | 'offerToNext' | 'passOn'>;
  logger: Logger;
};

/** What a process holds while it goes through the wait list. */
export const roundLock = 'waitlist:round';

/** Milliseconds. Changes come in flocks: one look at all of them. */
const calm = 300;

/**
 * Looked at beyond the horizon, so that a slot is no news on the day on which it comes within; and whatever the notice,
 * so that none is on the day on which the settings ask for a shorter one.
 */
const monthsAhead = 1;

/** The settings by which all slots become other ones, or many at once: that is nobody's news either. */
const gridOf = ({ slotMinutes, horizonMonths, site }: Settings): string =>
  `${slotMinutes} ${horizonMonths} ${site.timeZone}`;

export const createOfferRound = (deps: Deps) => {
  const { db, clock, settings, availability, audit, making, logger } = deps;

  const close = async (tx: Tx, offer: Offer, state: 'expired' | 'withdrawn'): Promise<void> => {
    if (!(await closeOffer(tx, { id: offer.id, state, now: clock.now() }))) return;
    const details = { to: offer.startsAt.toISOString() };
    const { appointmentId } = offer;
    await audit.record(tx, { actor: 'system', action: `waitlist.offer_${state}`, appointmentId, details });
  };

  const closeWhatIsOver = async () => {
    for (const { appointment, ...offer } of await findOver(db.prisma, clock.now())) {
      const state = appointment.status === 'waitlisted' ? 'expired' : 'withdrawn';
      await db.transaction((tx) => close(tx, offer, state));
    }
  };

  /** The opening may be gone, or something else put there: then there is nothing to hold and to pass on. */
  const withdrawWhatIsNoSlot = async (rules: Settings) => {
    const isSlot = async (tx: Tx, { startsAt, appointmentId }: Offer) =>
      (await availability.findPlace(tx, startsAt, asPromised(rules), appointmentId)) !== null;

    // The last to be asked is the first to make room, where fewer stations are left than are held.
    for (const offer of await findOpen(db.prisma)) {
      if (await isSlot(db.prisma, offer)) continue;
      await db.transaction(async (tx) => {
        // A family that was just saying yes may have been seen twice, as offered and as booked.
        await lockKeys(tx, dayKeys(offer, rules.site.timeZone));
        if (await isSlot(tx, offer)) return;
        await close(tx, offer, 'withdrawn');
        await releasePlace(tx, offer.id);
      });
    }
  };

  const passOnWhatIsClosed = async () => {
    for (const offer of await findToPassOn(db.prisma)) await making.passOn(offer);
  };

  /** Whoever was due by day while the system stood still is told the next day. */
  const tellWhoIsDue = async ({ site }: Settings) => {
    const now = clock.now();
    if (afterQuietHours(now, site.timeZone) > now) return;
    for (const offer of await findUntold(db.prisma, now))
      await db.transaction(async (tx) => {
        // An appointment is locked before its offers, as by whoever accepts one or takes it back.
        await lockAppointment(tx, offer.appointmentId);
        await making.tell(tx, offer);
      });
  };

  /** Both as of one moment: a slot that an admin takes back now is noted as seen where it is free. */
  const lookWhatIsFree = (rules: Settings) =>
    db.transaction(async (tx) => {
      const seen = await lockSeenSlots(tx, gridOf(rules));
      const slots = await availability.findFree({
        ...rules,
        minimumNoticeMinutes: 0,
        horizonMonths: rules.horizonMonths + monthsAhead,
      });
      return { seen, free: slots.map(({ startsAt }) => startsAt) };
    });

  /** Slots that were free all along are nobody's news: only what has become free since the last look is offered. */
  const offerWhatIsFreed = async (rules: Settings) => {
    const isOn = rules.automaticOffers && rules.bookingsOpen && (await isAnybodyWaiting(db.prisma));
    if (!isOn) return forgetSeenSlots(db.prisma);
    const { seen, free } = await lookWhatIsFree(rules);
    if (!seen) return keepSeenSlots(db.prisma, { rules: gridOf(rules), startsAt: free });
    const freed = without(free, seen);
    const offered: Date[] = [];
    for (const startsAt of freed) if (await making.offerToNext(startsAt)) offered.push(startsAt);
    await noteSeenSlots(db.prisma, { free: without(freed, offered), gone: without(seen, free) });
  };

  const goThrough = async () => {
    const rules = await settings.read();
    await closeWhatIsOver();
    await withdrawWhatIsNoSlot(rules);
    await passOnWhatIsClosed();
    await tellWhoIsDue(rules);
    await offerWhatIsFreed(rules);
    availability.forget();
  };

  /**
   * Goes through the wait list once: closes offers that are over, passes their slots on, tells families whose quiet
   * hours have ended and, where the settings say so, offers what has become free since the last time. Each step leaves
   * the database whole, so a process that dies leaves the rest to the next round. False, with nothing done, where
   * another is at it.
   */
  const run = (): Promise<boolean> => whileLocked(db.pool, roundLock, goThrough);

  let timer: NodeJS.Timeout | undefined;
  let underway: Promise<void> = Promise.resolve();
  const runLogged = async () => {
    try {
      await run();
    } catch {
      logger.warn('a round through the wait list broke; the next one has to do its work');
    }
  };

  return {
    run,

    /** For who hears that slots, appointments or offers have changed: a round soon, one at a time. */
    runSoon: () => {
      timer ??= setTimeout(() => {
        underway = underway.then(() => {
          timer = undefined;
          return runLogged();
        });
      }, calm);
    },

    /** Ends what `runSoon` began. */
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await underway;
    },
  };
};

export type OfferRound = ReturnType<typeof createOfferRound>;

const without = (times: readonly Date[], others: readonly Date[]): Date[] => {
  const known = new Set(others.map((time) => time.getTime()));
  return times.filter((time) => !known.has(time.getTime()));
};
