import type { Attempts } from '../../http/attempts.ts';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { LinkTokens } from '../../platform/link-tokens.ts';
import { dayKeys, lockKeys, studentKeys } from '../../platform/locks.ts';
import { takePlace } from '../appointments/change-repository.ts';
import type { LockedChange, Rule } from '../appointments/locked-change.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import { againstRivals } from '../booking/rivals.ts';
import type { Notifications } from '../notifications/service.ts';
import type { SettingsService } from '../settings/service.ts';
import { closeOffer, findByTokenHash, lockOffer, type OwnOffer } from './repository.ts';
import { type StudentRules, studentIdsOf } from './students.ts';
import { asPromised } from './terms.ts';

type Deps = {
  db: Database;
  clock: Clock;
  settings: Pick<SettingsService, 'read'>;
  availability: Pick<Availability, 'findPlace' | 'forget'>;
  notifications: Pick<Notifications, 'promise'>;
  jobs: Pick<JobQueue, 'enqueue'>;
  audit: Audit;
  attempts: Pick<Attempts, 'spendTellingAnswer'>;
  offerTokens: LinkTokens;
  students: StudentRules;
  change: LockedChange;
};

/** Who has been booked by this very offer may ask again; whoever else no longer waits can't. */
const accepted = { from: ['waitlisted', 'booked'], action: 'waitlist.offer_accepted' } satisfies Rule;

export const createOfferAnswering = (deps: Deps) => {
  const {
    db,
    clock,
    settings,
    availability,
    notifications,
    jobs,
    audit,
    attempts,
    offerTokens,
    students,
    change,
  } = deps;

  /** The offer whose link this is; throws not_found. Looking never changes anything: mail scanners open links. */
  const find = async (token: string): Promise<OwnOffer> => {
    const offer = await findByTokenHash(db.prisma, offerTokens.hashOf(token));
    if (!offer) throw new AppError('not_found');
    return offer;
  };

  /** Days and students are locked as by a booking, and before the appointment: so no two wait for each other. */
  const take = async ({ id: offerId, startsAt, endsAt, appointment }: OwnOffer): Promise<boolean> => {
    const rules = await settings.read();
    const days = dayKeys({ startsAt, endsAt }, rules.site.timeZone);
    const lockFirst = (tx: Tx) => lockKeys(tx, [...days, ...studentKeys(studentIdsOf(appointment))]);
    const by = { id: appointment.id, actor: 'parent', lockFirst };
    return change(by, accepted, async (tx, { id, status }) => {
      const now = clock.now();
      const offer = await lockOffer(tx, offerId);
      if (offer.state === 'accepted') return false;
      if (status !== 'waitlisted' || offer.state !== 'open' || offer.expiresAt <= now)
        throw new AppError('conflict');
      const place = await availability.findPlace(tx, startsAt, asPromised(rules), id);
      if (!place) throw new AppError('slot_unavailable');
      const period = students.periodOf(appointment, startsAt, rules);
      const refusal = await students.findRefusal(tx, appointment, period, rules);
      if (refusal) throw refusal;
      await closeOffer(tx, { id: offerId, state: 'accepted', now });
      await takePlace(tx, { id, place, claimedPeriod: period?.key ?? null, now });
      await jobs.enqueue(tx, 'calendar.push', id);
      await notifications.promise(tx, { appointmentId: id, kind: 'confirmation', forStart: startsAt });
      return { to: startsAt.toISOString() };
    });
  };

  return {
    find,

    /**
     * Books the offered slot by the rules of a booking; mail and calendar follow as jobs. Bookings may be switched off
     * meanwhile: what was offered was promised. Accepted again, it is answered alike. `address` is whom attempts are
     * counted under. Throws not_found, conflict where the offer is closed or over, slot_unavailable where an admin or
     * the calendar has taken the time, student_already_booked, student_not_eligible, rate_limited.
     */
    async accept(token: string, address: string): Promise<OwnOffer> {
      const offer = await find(token);
      if (offer.state === 'accepted') return offer;
      try {
        await againstRivals(() => take(offer));
      } catch (error) {
        const isTelling =
          error instanceof AppError &&
          (error.code === 'student_already_booked' || error.code === 'student_not_eligible');
        if (isTelling) await attempts.spendTellingAnswer({ address, email: offer.appointment.email });
        throw error;
      }
      return find(token);
    },

    /**
     * Leaves the slot to the next family; this one keeps its place in the line. Declined again, it is answered alike.
     * Throws not_found, and conflict where the offer is closed otherwise.
     */
    async decline(token: string): Promise<OwnOffer> {
      const { id, appointmentId, startsAt } = await find(token);
      await db.transaction(async (tx) => {
        if (!(await closeOffer(tx, { id, state: 'declined', now: clock.now() }))) return;
        const details = { to: startsAt.toISOString() };
        await audit.record(tx, {
          actor: 'parent',
          action: 'waitlist.offer_declined',
          appointmentId,
          details,
        });
      });
      const offer = await find(token);
      if (offer.state !== 'declined') throw new AppError('conflict');
      return offer;
    },
  };
};

export type OfferAnswering = ReturnType<typeof createOfferAnswering>;
