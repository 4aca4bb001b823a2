import type { ReportQuery } from '@clothes-closet/contracts';
import { endOfDay, startOfDay } from '@clothes-closet/scheduling';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/database.ts';
import type { Audit } from '../audit/service.ts';
import type { SettingsService } from '../settings/service.ts';
import { countServed, countSizes, type ServedMonth, type SizeCount } from './repository.ts';

export type ReportName = 'served' | 'sizes';

type Deps = { db: Database; settings: SettingsService; clock: Clock; audit: Audit };

export const createReports = ({ db, settings, clock, audit }: Deps) => {
  const countBetween = {
    served: async (tx: Tx, { from, to }: ReportQuery) => {
      const { timeZone } = (await settings.read(tx)).site;
      const span = { startsAt: startOfDay(from, timeZone), endsAt: endOfDay(to, timeZone) };
      return countServed(tx, span, timeZone);
    },
    sizes: async (tx: Tx, { from, to }: ReportQuery) => {
      const { timeZone } = (await settings.read(tx)).site;
      const startsAt = latest(startOfDay(from, timeZone), clock.now());
      return countSizes(tx, { startsAt, endsAt: endOfDay(to, timeZone) });
    },
  };

  /** Reads in the transaction that tells the activity of a download; a look at the page leaves no trace. */
  const read = <Counts>(
    report: ReportName,
    query: ReportQuery,
    { actor, count }: { actor: string; count: (tx: Tx, query: ReportQuery) => Promise<Counts> },
  ): Promise<Counts> => {
    if (query.format === 'json') return count(db.prisma, query);
    return db.transaction(async (tx) => {
      await audit.record(tx, { actor, action: 'report.downloaded', details: { report, ...query } });
      return count(tx, query);
    });
  };

  return {
    /**
     * Who came and what they took, by month: completed appointments that started on these days of the site's zone,
     * both included. `actor` is the admin's email.
     */
    served: (query: ReportQuery, actor: string): Promise<ServedMonth[]> =>
      read('served', query, { actor, count: countBetween.served }),

    /** Sizes of the students of appointments that are booked on these days and start from now on. */
    sizes: (query: ReportQuery, actor: string): Promise<SizeCount[]> =>
      read('sizes', query, { actor, count: countBetween.sizes }),
  };
};

export type Reports = ReturnType<typeof createReports>;

const latest = (one: Date, other: Date): Date => (one > other ? one : other);
