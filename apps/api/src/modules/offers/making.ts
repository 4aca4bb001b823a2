import { type Slot, slotFrom } from '@clothes-closet/scheduling';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { LinkTokens } from '../../platform/link-tokens.ts';
import { dayKeys, lockKeys } from '../../platform/locks.ts';
import { lockAppointment } from '../appointments/change-repository.ts';
import type { LockedChange, Rule } from '../appointments/locked-change.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability, Place } from '../availability/service.ts';
import { againstRivals } from '../booking/rivals.ts';
import type { Notifications } from '../notifications/service.ts';
import type { Settings, SettingsService } from '../settings/service.ts';
import {
  closeOffer,
  findCandidates,
  findFamily,
  findOpenOf,
  insertOffer,
  noteSeenSlots,
  noteTold,
  type Offer,
  releasePlace,
} from './repository.ts';
import type { Family, StudentRules } from './students.ts';
import { type Terms, termsByAdmin, termsBySystem } from './terms.ts';

type Deps = {
  db: Database;
  clock: Clock;
  newId: NewId;
  settings: Pick<SettingsService, 'read'>;
  availability: Pick<Availability, 'findPlace' | 'forget'>;
  notifications: Pick<Notifications, 'promise'>;
  audit: Audit;
  offerTokens: LinkTokens;
  students: StudentRules;
  change: LockedChange;
};

/** Who offers which place to whom. */
type Made = { family: Pick<Family, 'id'>; place: Place; terms: Terms; offeredBy: string };

const byAdmin = { from: ['waitlisted'], action: 'waitlist.offered' } satisfies Rule;
const backByAdmin = { from: ['waitlisted'], action: 'waitlist.offer_withdrawn' } satisfies Rule;

/**
 * Holds slots for waiting families and asks them. Whoever makes an offer holds the slot's days, as bookings do, so
 * that a place is either booked or offered, and to one family only.
 */
export const createOfferMaking = (deps: Deps) => {
  const { db, clock, newId, settings, availability, notifications, audit, offerTokens, students, change } =
    deps;

  const tell = async (
    tx: Tx,
    { id, appointmentId, startsAt }: Pick<Offer, 'id' | 'appointmentId' | 'startsAt'>,
  ) => {
    const isNew = await noteTold(tx, id, clock.now());
    if (isNew) await notifications.promise(tx, { appointmentId, kind: 'offered', forStart: startsAt });
  };

  const make = async (tx: Tx, { family, place, terms, offeredBy }: Made): Promise<void> => {
    const id = newId();
    const createdAt = clock.now();
    const tokenHash = offerTokens.hashOf(offerTokens.tokenFor(id));
    await insertOffer(tx, {
      ...place,
      ...terms,
      id,
      appointmentId: family.id,
      tokenHash,
      offeredBy,
      createdAt,
    });
    if (terms.tellAt <= createdAt) await tell(tx, { id, appointmentId: family.id, startsAt: place.startsAt });
  };

  /** The first in line who still waits and could really come then. */
  const findNext = async (tx: Tx, startsAt: Date, rules: Settings) => {
    const candidates = await findCandidates(tx, startsAt);
    for (const family of await students.whoCouldCome(tx, candidates, startsAt, rules))
      if ((await lockAppointment(tx, family.id))?.status === 'waitlisted') return family;
    return undefined;
  };

  /** Within a transaction that holds the slot's days. While bookings are switched off nothing is offered by itself. */
  const makeForNext = async (tx: Tx, startsAt: Date, rules: Settings): Promise<boolean> => {
    if (!rules.bookingsOpen) return false;
    const terms = termsBySystem(startsAt, clock.now(), rules);
    const place = terms && (await availability.findPlace(tx, startsAt, rules));
    const family = place && (await findNext(tx, startsAt, rules));
    if (!family) return false;
    await make(tx, { family, place, terms, offeredBy: 'system' });
    const details = { to: startsAt.toISOString() };
    await audit.record(tx, {
      actor: 'system',
      action: 'waitlist.offered',
      appointmentId: family.id,
      details,
    });
    return true;
  };

  const holdingDays = (slot: Slot, rules: Settings) => (tx: Tx) =>
    lockKeys(tx, dayKeys(slot, rules.site.timeZone));

  return {
    tell,

    /**
     * An admin offers a free slot to a waiting family, whoever is next; they are told at once. Throws not_found,
     * conflict where they do not wait or have an open offer, slot_unavailable, student_already_booked,
     * student_not_eligible.
     */
    async offer(by: { id: string; actor: string }, startsAt: Date): Promise<void> {
      const rules = await settings.read();
      const lockFirst = holdingDays(slotFrom(startsAt, rules), rules);
      const work = () =>
        change({ ...by, lockFirst }, byAdmin, async (tx, { id }) => {
          if (await findOpenOf(tx, id)) throw new AppError('conflict');
          const place = await availability.findPlace(tx, startsAt, rules);
          if (!place) throw new AppError('slot_unavailable');
          const family = await findFamily(tx, id);
          if (!family) throw new AppError('not_found');
          const period = students.periodOf(family, startsAt, rules);
          const refusal = await students.findRefusal(tx, family, period, rules);
          if (refusal) throw refusal;
          const terms = termsByAdmin(startsAt, clock.now(), rules);
          await make(tx, { family, place, terms, offeredBy: by.actor });
          return { to: startsAt.toISOString() };
        });
      await againstRivals(work);
    },

    /**
     * An admin takes a family's open offer back; the slot is everybody's again, and not offered by itself: they may have
     * another family in mind. Throws not_found, conflict.
     */
    async withdraw(by: { id: string; actor: string }): Promise<void> {
      await change(by, backByAdmin, async (tx, { id }) => {
        const offer = await findOpenOf(tx, id);
        if (!offer || !(await closeOffer(tx, { id: offer.id, state: 'withdrawn', now: clock.now() })))
          throw new AppError('conflict');
        await releasePlace(tx, offer.id);
        await noteSeenSlots(tx, { free: [offer.startsAt] });
        return { to: offer.startsAt.toISOString() };
      });
    },

    /**
     * Offers a free slot to the next family in the order of signing up who was not offered it before and could come.
     * Returns whether there was one; where not, the slot stays everybody's.
     */
    async offerToNext(startsAt: Date): Promise<boolean> {
      const rules = await settings.read();
      const lockDays = holdingDays(slotFrom(startsAt, rules), rules);
      return againstRivals(() =>
        db.transaction(async (tx) => {
          await lockDays(tx);
          return makeForNext(tx, startsAt, rules);
        }),
      );
    },

    /** Gives the place of a closed offer to the next family, or back to everybody; nobody can come in between. */
    async passOn(closed: Offer): Promise<void> {
      const rules = await settings.read();
      await againstRivals(() =>
        db.transaction(async (tx) => {
          await holdingDays(closed, rules)(tx);
          // Another round, whose hold broke with its connection, may have been here.
          if (await releasePlace(tx, closed.id)) await makeForNext(tx, closed.startsAt, rules);
        }),
      );
      availability.forget();
    },
  };
};

export type OfferMaking = ReturnType<typeof createOfferMaking>;
