import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { ManageTokens } from '../../platform/manage-tokens.ts';
import { buildAppointmentIcs } from '../notifications/ics.ts';
import type { SettingsService } from '../settings/service.ts';
import { findByTokenHash, type OwnAppointment } from './repository.ts';

type Deps = {
  db: Database;
  clock: Clock;
  settings: SettingsService;
  manageTokens: ManageTokens;
  publicUrl: string;
};

export const createManageService = ({ db, clock, settings, manageTokens, publicUrl }: Deps) => {
  /** The appointment whose link this is; throws not_found. Looking never changes anything: mail scanners open links. */
  const find = async (token: string): Promise<OwnAppointment> => {
    const appointment = await findByTokenHash(db.prisma, manageTokens.hashOf(token));
    if (!appointment) throw new AppError('not_found');
    return appointment;
  };

  return {
    find,

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
