import type { Attempts } from '../../http/attempts.ts';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { LinkTokens } from '../../platform/link-tokens.ts';
import type { Rescheduling } from '../booking/rescheduling.ts';
import { buildAppointmentIcs } from '../notifications/ics.ts';
import type { SettingsService } from '../settings/service.ts';
import type { Cancelling } from './cancelling.ts';
import { findByTokenHash, type OwnAppointment } from './repository.ts';

type Deps = {
  db: Database;
  clock: Clock;
  settings: SettingsService;
  manageTokens: LinkTokens;
  publicUrl: string;
  attempts: Pick<Attempts, 'countChange' | 'refuseGuesser'>;
  cancel: Cancelling;
  rescheduling: Rescheduling;
};

export type { OwnAppointment } from './repository.ts';

/** `address` is whom attempts are counted under. */
type Wish = { token: string; startsAt: Date; address: string };

export const createManageService = (deps: Deps) => {
  const { db, clock, settings, manageTokens, publicUrl, attempts, cancel, rescheduling } = deps;

  /** The appointment whose link this is; throws not_found. Looking never changes anything: mail scanners open links. */
  const find = async (token: string): Promise<OwnAppointment> => {
    const appointment = await findByTokenHash(db.prisma, manageTokens.hashOf(token));
    if (!appointment) throw new AppError('not_found');
    return appointment;
  };

  return {
    find,

    /**
     * Cancels the visit, or takes the family off the wait list; again, it is answered alike. Returns it as it is then.
     * Throws not_found, conflict where it has begun or is over, and rate_limited for an address that goes on guessing:
     * a guess that books and cancels would take no slot from anybody (docs/decisions/0002). It is done once at most,
     * so it is not counted among the changes.
     */
    async cancel(token: string, address: string): Promise<OwnAppointment> {
      const own = await find(token);
      await attempts.refuseGuesser(address);
      await cancel(own);
      return find(token);
    },

    /** Moves the visit to another slot; throws not_found, rate_limited, and what `Rescheduling` says. */
    async reschedule({ token, startsAt, address }: Wish): Promise<OwnAppointment> {
      const { id, email, visits } = await find(token);
      const studentIds = visits.flatMap(({ studentId }) => studentId ?? []);
      const wish = { id, email, studentIds, startsAt, address };
      await attempts.countChange(id, () => rescheduling.reschedule(wish));
      return find(token);
    },

    /** The appointment as an .ics file; throws not_found where there is no time to keep. */
    async buildIcs(token: string): Promise<string> {
      const appointment = await find(token);
      if (!appointment.startsAt || appointment.status === 'cancelled') throw new AppError('not_found');
      const { site } = await settings.read();
      return buildAppointmentIcs({
        appointment: {
          ...appointment,
          startsAt: appointment.startsAt,
          endsAt: appointment.endsAt ?? appointment.startsAt,
        },
        site,
        locale: appointment.locale,
        manageUrl: `${publicUrl}/manage/${token}`,
        now: clock.now(),
      });
    },
  };
};

export type ManageService = ReturnType<typeof createManageService>;
