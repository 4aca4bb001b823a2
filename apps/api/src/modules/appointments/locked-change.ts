import type { AppointmentStatus, AuditAction } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import { AppError } from '../../http/errors.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { Audit } from '../audit/service.ts';
import type { Availability } from '../availability/service.ts';
import { type LockedAppointment, lockAppointment } from './change-repository.ts';

/** Whose change it is, and of which version; without one it is made whatever happened meanwhile. */
export type Change = {
  id: string;
  actor: string;
  version?: number | undefined;
  /** Takes the locks on days and students, which come before that on the appointment. */
  lockFirst?: (tx: Tx) => Promise<void>;
};

/** From which statuses a change may be made, and what the activity calls it. */
export type Rule = { from: readonly AppointmentStatus[]; action: AuditAction };

/** Does the work and says what the activity tells of it; `false` where there was nothing to do. */
export type Work = (
  tx: Tx,
  appointment: LockedAppointment,
) => Promise<Prisma.InputJsonObject | undefined | false>;

type Deps = { db: Database; availability: Pick<Availability, 'forget'>; audit: Audit };

/**
 * The frame of every change to one appointment: it is locked, and not_found thrown where there is none, conflict
 * where its status does not allow the change or `version` is no longer its version; then nothing has changed. Returns
 * whether something has.
 */
export const createLockedChange =
  ({ db, availability, audit }: Deps) =>
  async ({ id, actor, version, lockFirst }: Change, { from, action }: Rule, work: Work): Promise<boolean> => {
    const isChanged = await db.transaction(async (tx) => {
      await lockFirst?.(tx);
      const appointment = await lockAppointment(tx, id);
      if (!appointment) throw new AppError('not_found');
      const isStale = version !== undefined && version !== appointment.version;
      if (isStale || !from.includes(appointment.status)) throw new AppError('conflict');
      const details = await work(tx, appointment);
      if (details === false) return false;
      await audit.record(tx, { actor, action, appointmentId: id, details });
      return true;
    });
    availability.forget();
    return isChanged;
  };

export type LockedChange = ReturnType<typeof createLockedChange>;
