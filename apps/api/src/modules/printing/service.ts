import { dayOf, endOfDay, startOfDay } from '@clothes-closet/scheduling';
import { AppError } from '../../http/errors.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { createFormatter } from '../../platform/format.ts';
import type { Audit } from '../audit/service.ts';
import type { SettingsService } from '../settings/service.ts';
import { type PrintedDocument, printDaySheet, printForms } from './documents.ts';
import { presentForm, presentLimits, presentSheetRow } from './presenter.ts';
import { findByIds, findItemLimits, findLastAppointments, findLiveBetween } from './repository.ts';
import type { Typefaces } from './typefaces.ts';

export type Printed = { document: PrintedDocument; day: string };

type Deps = { db: Database; settings: SettingsService; clock: Clock; audit: Audit; typefaces: Typefaces };

export const createPrinting = ({ db, settings, clock, audit, typefaces }: Deps) => {
  const paper = () => ({ typefaces, madeAt: clock.now() });

  const readForms = (ids: readonly string[], actor: string) =>
    db.transaction(async (tx) => {
      const { site } = await settings.read(tx);
      const appointments = await findByIds(tx, ids);
      if (appointments.length < ids.length) throw new AppError('not_found');
      const lastAt = await findLastAppointments(tx, ids, clock.now());
      const limits = presentLimits(await findItemLimits(tx));
      await audit.record(tx, { actor, action: 'appointments.printed', details: { count: ids.length } });
      return { site, appointments, lastAt, limits };
    });

  const readDay = (date: string | undefined, actor: string) =>
    db.transaction(async (tx) => {
      const { site } = await settings.read(tx);
      const day = date ?? dayOf(clock.now(), site.timeZone);
      const startsAt = startOfDay(day, site.timeZone);
      const endsAt = endOfDay(day, site.timeZone);
      const appointments = await findLiveBetween(tx, { startsAt, endsAt });
      const details = { date: day, count: appointments.length };
      await audit.record(tx, { actor, action: 'day_sheet.printed', details });
      return { site, day, startsAt, appointments };
    });

  return {
    /**
     * The forms of these appointments as one document, in time order, those without a time last; `day` is the site's
     * day now. One that is named twice is printed once. Throws not_found where there is no such appointment.
     */
    async forms(ids: readonly string[], actor: string): Promise<Printed> {
      const { site, appointments, lastAt, limits } = await readForms([...new Set(ids)], actor);
      const format = createFormatter('en', site.timeZone);
      const forms = appointments.map((appointment) =>
        presentForm({ appointment, lastAt: lastAt.get(appointment.id), format }),
      );
      const document = printForms({ siteName: site.name, limits, forms }, paper());
      return { document, day: dayOf(clock.now(), site.timeZone) };
    },

    /** The live appointments of a day of the site's zone, by default today, for the volunteer at the door. */
    async daySheet(date: string | undefined, actor: string): Promise<Printed> {
      const { site, day, startsAt, appointments } = await readDay(date, actor);
      const format = createFormatter('en', site.timeZone);
      const rows = appointments.map((appointment) => presentSheetRow(appointment, format));
      const words = format.dayAndYear(startsAt);
      return { document: printDaySheet({ siteName: site.name, day: words, rows }, paper()), day };
    },
  };
};

export type Printing = ReturnType<typeof createPrinting>;
