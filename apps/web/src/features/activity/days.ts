import type { AuditRow } from '@clothes-closet/contracts';
import { dayOf } from '../../lib/dates.ts';

export type ActivityDay = { day: string; entries: AuditRow[] };

/** The entries under the days on which they happened at the site, in the order in which they come. */
export const groupByDay = (entries: readonly AuditRow[], timeZone: string): ActivityDay[] =>
  [...Map.groupBy(entries, ({ at }) => dayOf(at, timeZone))].map(([day, ofDay]) => ({ day, entries: ofDay }));
