import { itemKinds, type SaveVisitsRequest } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import { slotFrom } from '@clothes-closet/scheduling';
import { AppError, validationFailed } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { NewId } from '../../platform/ids.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import type { Notifications } from '../notifications/service.ts';
import type { SettingsService } from '../settings/service.ts';
import {
  deleteVisit,
  findVisits,
  insertPerson,
  placeByWill,
  releaseStudents,
  updateAppointment,
  writeItems,
} from './change-repository.ts';
import { createEnding } from './ending.ts';
import { type Change, createLockedChange, type Rule } from './locked-change.ts';

const rules = {
  saveVisits: { from: ['booked', 'completed'], action: 'appointment.items_saved' },
  addPerson: { from: ['booked', 'completed'], action: 'appointment.person_added' },
  removePerson: { from: ['booked', 'completed'], action: 'appointment.person_removed' },
  reschedule: { from: ['booked'], action: 'appointment.rescheduled' },
  cancel: { from: ['booked', 'no_show', 'waitlisted'], action: 'appointment.cancelled' },
  markNoShow: { from: ['booked'], action: 'appointment.no_show' },
  reopen: { from: ['completed', 'no_show'], action: 'appointment.reopened' },
  assign: { from: ['waitlisted'], action: 'waitlist.assigned' },
  leaveWaitlist: { from: ['waitlisted'], action: 'waitlist.removed' },
  noteContact: { from: ['waitlisted'], action: 'waitlist.contacted' },
  noteNoContact: { from: ['waitlisted'], action: 'waitlist.not_contacted' },
} satisfies Record<string, Rule>;

/** Beyond the students: a large family, not a slip of the finger. */
const mostPeople = 30;

type Deps = {
  db: Database;
  clock: Clock;
  newId: NewId;
  settings: Pick<SettingsService, 'read'>;
  availability: Pick<Availability, 'forget'>;
  notifications: Pick<Notifications, 'promise'>;
  jobs: Pick<JobQueue, 'enqueue'>;
  audit: Audit;
};

/**
 * What admins do to appointments, each in the frame of locked-change.ts: it throws not_found, and conflict.
 *
 * Admins place by will: what they put into a time holds no station and claims no booking period, so it collides with
 * nothing, and blocks parents all the same (product.md, Booking rules). So no lock on the day or the students is
 * needed: a parent's booking at the same moment counts as having come first.
 */
export const createAppointmentChanges = (deps: Deps) => {
  const { clock, newId, settings, notifications, jobs } = deps;
  const change = createLockedChange(deps);
  const end = createEnding(deps);

  const update = (tx: Tx, id: string, data: Prisma.AppointmentUncheckedUpdateInput = {}) =>
    updateAppointment(tx, id, { ...data, updatedAt: clock.now() });

  const placeAt = async (tx: Tx, id: string, startsAt: Date) => {
    const time = slotFrom(startsAt, await settings.read(tx));
    await placeByWill(tx, { id, ...time, now: clock.now() });
    await jobs.enqueue(tx, 'calendar.push', id);
  };

  return {
    /** What each person took; completes the appointment. Throws validation_failed for a person who is not in it. */
    saveVisits: (by: Change, visits: SaveVisitsRequest['visits']) =>
      change(by, rules.saveVisits, async (tx, { id }) => {
        const known = new Set((await findVisits(tx, id)).map((visit) => visit.id));
        const errors = visits.flatMap((visit, index) =>
          known.delete(visit.id) ? [] : [{ path: `visits.${index}.id`, code: 'unknown' }],
        );
        if (errors.length > 0) throw validationFailed(errors);
        await writeItems(tx, visits);
        await update(tx, id, { status: 'completed' });
        return { people: visits.length, items: countItems(visits) };
      }),

    /** Adds a person by the relation, after the others. Throws validation_failed for one too many. */
    addPerson: (by: Change, relation: string) =>
      change(by, rules.addPerson, async (tx, { id }) => {
        const visits = await findVisits(tx, id);
        if (visits.length >= mostPeople) throw validationFailed([{ path: 'relation', code: 'too_many' }]);
        const position = (visits.at(-1)?.position ?? 0) + 1;
        await insertPerson(tx, { id: newId(), appointmentId: id, position, relation });
        await update(tx, id);
      }),

    /** Takes a person off again; students stay. Throws not_found for who is no such person of it. */
    removePerson: (by: Change, visitId: string) =>
      change(by, rules.removePerson, async (tx, { id }) => {
        const visits = await findVisits(tx, id);
        const isPerson = visits.some((visit) => visit.id === visitId && visit.studentId === null);
        if (!isPerson) throw new AppError('not_found');
        await deleteVisit(tx, visitId);
        await update(tx, id);
      }),

    /** Moves it to any time, free or not; the calendar follows and the family is told. */
    reschedule: (by: Change, startsAt: Date) =>
      change(by, rules.reschedule, async (tx, before) => {
        const { id } = before;
        await placeAt(tx, id, startsAt);
        if (before.startsAt?.getTime() !== startsAt.getTime()) {
          await notifications.promise(tx, { appointmentId: id, kind: 'rescheduled', forStart: startsAt });
        }
        return { from: before.startsAt?.toISOString() ?? null, to: startsAt.toISOString() };
      }),

    /** Frees its time and its students; its event goes, and a family that would still have come is told. */
    cancel: (by: Change) => change(by, rules.cancel, end),

    /** The family did not come: the event stays, and the students can't be booked for again in this period. */
    markNoShow: (by: Change) =>
      change(by, rules.markNoShow, async (tx, { id }) => {
        await update(tx, id, { status: 'no_show' });
      }),

    /** Undoes completed or no-show; what was entered stays. */
    reopen: (by: Change) =>
      change(by, rules.reopen, async (tx, before) => {
        await update(tx, before.id, { status: 'booked' });
        return { was: before.status };
      }),

    /** Books a waiting family into any time, free or not; the calendar follows and the family is told. */
    assign: (by: Change, startsAt: Date) =>
      change(by, rules.assign, async (tx, { id }) => {
        await placeAt(tx, id, startsAt);
        await notifications.promise(tx, { appointmentId: id, kind: 'confirmation', forStart: startsAt });
        return { to: startsAt.toISOString() };
      }),

    /** Takes a family off the wait list; its students can be booked for again. */
    leaveWaitlist: (by: Change) =>
      change(by, rules.leaveWaitlist, async (tx, { id }) => {
        await update(tx, id, { status: 'cancelled' });
        await releaseStudents(tx, id);
      }),

    /** Notes that a waiting family was contacted, or after all was not. */
    noteContact: (by: Change, isContacted: boolean) => {
      const rule = isContacted ? rules.noteContact : rules.noteNoContact;
      return change(by, rule, async (tx, { id }) => {
        await update(tx, id, { contactedAt: isContacted ? clock.now() : null });
      });
    },
  };
};

export type AppointmentChanges = ReturnType<typeof createAppointmentChanges>;

const countItems = (visits: SaveVisitsRequest['visits']): number =>
  visits.reduce((sum, { items }) => sum + itemKinds.reduce((own, kind) => own + items[kind], 0), 0);
