import { CalendarError, type GoogleCalendar } from '../../integrations/google-calendar.ts';
import type { Clock } from '../../platform/clock.ts';
import { whileLocked } from '../../platform/session-lock.ts';
import type { Audit } from '../audit/service.ts';
import type { SettingsService } from '../settings/service.ts';
import { findCompared, findComparedAt, recordComparison } from './comparison-repository.ts';
import { compareAll, type Findings, findOurEvents } from './comparison-rules.ts';
import { listWholly, startOfFullList } from './event-list.ts';
import { createMending, type Mended, type MendingDeps } from './mending.ts';
import { isComparisonDue } from './night.ts';

type Deps = MendingDeps & {
  calendar: Pick<GoogleCalendar, 'listChanges' | 'remove'>;
  calendarId: string;
  settings: Pick<SettingsService, 'read'>;
  audit: Audit;
  clock: Clock;
};

export type ComparisonResult = 'compared' | 'failed' | 'not due' | 'under way elsewhere';

/** So many of the events that nobody knows are named in the log. */
const mostNamed = 20;

/**
 * Compares every appointment with its event, by one list of the whole calendar, and brings together what differs.
 * It finds what no job and no increment told of: a job lost, a backup put back, an ended event brought back by hand.
 */
export const createCalendarComparison = (deps: Deps) => {
  const { db, calendar, calendarId, settings, audit, clock, logger } = deps;
  const { mend, hurry } = createMending(deps);

  const find = async (now: Date): Promise<Findings> => {
    const { timeZone } = (await settings.read()).site;
    const from = startOfFullList(now);
    // The list first: whatever is written after it looks like drift at most, and is looked at again.
    const listed = await listWholly(calendar, { from });
    const events = findOurEvents(listed.events.values(), timeZone);
    const ids = events.map(({ appointmentId }) => appointmentId);
    const findings = compareAll(await findCompared(db.prisma, { from, ids }), events);
    const isBelievable = listed.events.size > 0 || findings.checked === 0;
    if (!isBelievable) throw new CalendarError({ kind: 'try_later', reason: 'empty_list' });
    return findings;
  };

  const report = async (comparedAt: Date, { checked, unknown }: Findings, { mended, differing }: Mended) => {
    const details = { appointments: checked, mended, differing, unknown: unknown.length };
    await db.transaction(async (tx) => {
      await recordComparison(tx, { calendarId, comparedAt, checked, mended });
      await audit.record(tx, { actor: 'system', action: 'calendar.compared', details });
    });
    const level = unknown.length > 0 ? 'warn' : 'info';
    const named = unknown.length > 0 ? { unknownEvents: unknown.slice(0, mostNamed) } : {};
    logger[level]({ ...details, ...named }, 'calendar compared');
  };

  const compareOnce = async (): Promise<ComparisonResult> => {
    const now = clock.now();
    try {
      const findings = await find(now);
      await report(now, findings, await mend(findings));
      return 'compared';
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      const { kind, status, reason } = error;
      logger.warn({ kind, status, reason }, 'calendar comparison failed');
      return 'failed';
    }
  };

  const isDue = async (): Promise<boolean> => {
    const { timeZone } = (await settings.read()).site;
    const comparedAt = await findComparedAt(db.prisma, calendarId);
    return isComparisonDue({ now: clock.now(), timeZone, comparedAt });
  };

  const whileNobodyElseDoes = async (work: () => Promise<ComparisonResult>): Promise<ComparisonResult> => {
    let result: ComparisonResult = 'under way elsewhere';
    await whileLocked(db.pool, `comparison:${calendarId}`, async () => {
      result = await work();
    });
    return result;
  };

  return {
    /** Compares now, unless another process is about it. A list that fails or is empty changes nothing. */
    compare: (): Promise<ComparisonResult> => whileNobodyElseDoes(compareOnce),

    /** Compares where last night's comparison was not done yet. */
    compareIfDue: async (): Promise<ComparisonResult> => {
      if (!(await isDue())) return 'not due';
      // Whoever held the lock meanwhile may just have done it.
      return whileNobodyElseDoes(async () => ((await isDue()) ? compareOnce() : 'not due'));
    },

    /** Lets a comparison under way end soon; what it leaves is done by jobs. */
    hurry,
  };
};
