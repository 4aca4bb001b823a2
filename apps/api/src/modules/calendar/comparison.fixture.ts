import { createNewId } from '../../platform/ids.ts';
import { createAudit } from '../audit/service.ts';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { createCalendarComparison } from './comparison.ts';
import { open } from './events.fixture.ts';

type Process = Pick<CalendarWorld, 'calendar' | 'push'>;

/** The world of the calendar with its comparison, and a queue that only remembers. */
export const createComparisonWorld = async () => {
  const world = await createCalendarWorld();
  const { db, remote, settings, clock, calendarId, logger } = world;
  const audit = createAudit({ clock, newId: createNewId(clock) });
  /** Appointments whose job waits or is under way. */
  const withJob = new Set<string>();

  const comparisonOf = ({ calendar, push }: Process) =>
    createCalendarComparison({
      ...{ db, calendar, calendarId, settings, audit, clock, logger, push },
      jobs: {
        enqueue: async (_tx, _name, id) => void withJob.add(id),
        findWithoutJob: async (_name, ids) => ids.filter((id) => !withJob.has(id)),
      },
    });

  const find = async () => {
    const sync = await world.syncState();
    const entries = await db.prisma.auditEntry.findMany({ where: { action: 'calendar.compared' } });
    return { sync, reports: entries.map(({ details }) => details) };
  };

  return {
    ...world,
    ...comparisonOf(world),
    comparisonOf,
    withJob,
    found: find,

    /** As new, with an opening, as every calendar that is in use. */
    clear: async () => {
      await world.clear();
      await db.prisma.auditEntry.deleteMany();
      remote.events.insert(open);
      withJob.clear();
    },

    /** A booked appointment with its event, all as it should be. */
    booked: async (startsAt = '2026-12-01T15:00:00Z') => {
      const id = await world.book(startsAt);
      await world.push(id);
      world.reset();
      return id;
    },

    /** Without what volunteers have written. */
    shownOfOurs: () => world.shown().filter(([summary]) => summary !== open.summary),
  };
};

export type ComparisonWorld = Awaited<ReturnType<typeof createComparisonWorld>>;
