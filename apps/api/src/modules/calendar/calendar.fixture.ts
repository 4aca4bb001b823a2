import { assertNothingTold, readFamilies, startCalendar } from '@clothes-closet/sandbox';
import { createTestClock } from '../../../test/harness.ts';
import { createTestDatabase } from '../../../test/test-database.ts';
import { createTestLogger } from '../../../test/test-logger.ts';
import { createGoogleCalendar, type GoogleCalendar } from '../../integrations/google-calendar.ts';
import { createNewId } from '../../platform/ids.ts';
import type { JobQueue } from '../../platform/job-queue.ts';
import { createFollowing } from '../appointments/following.ts';
import { createAudit } from '../audit/service.ts';
import type { AvailabilityChanges } from '../availability/changes.ts';
import { createAvailability } from '../availability/service.ts';
import { createNotifications } from '../notifications/service.ts';
import { createSettings } from '../settings/service.ts';
import { forgetKnownTime } from './difference-repository.ts';
import { appointmentOfEventId } from './event-id.ts';
import { createCalendarPush } from './push.ts';
import { createCalendarSync } from './sync.ts';

export const timeZone = 'America/Chicago';
const beginning = '2026-11-22T15:00:00Z';
const calendarId = 'closet@group.calendar.google.com';

/**
 * A calendar and a database with what keeps the two together; `another` is what a second process would have, its calls
 * put off or cut short by what is put `around` them.
 */
export const createCalendarWorld = async () => {
  const clock = createTestClock(beginning);
  const { logger, lines } = createTestLogger();
  const linesBefore: string[] = [];
  const database = await createTestDatabase();
  const remote = await startCalendar({ calendarId, timeZone, clock, allowHttpWatch: true });
  const { db } = database;
  const settings = createSettings({ db });
  const newId = createNewId(clock);
  /** Appointments to be looked at; a test does so itself. */
  const queued: string[] = [];
  const jobs: Pick<JobQueue, 'enqueue'> = {
    enqueue: async (_tx, name, id) => {
      if (name === 'calendar.push') queued.push(id);
    },
  };
  const following = createFollowing({
    clock,
    settings,
    availability: createAvailability({ db, settings, clock, changes: unchanging }),
    notifications: createNotifications({ jobs, clock, newId, sendsTexts: false }),
    audit: createAudit({ clock, newId }),
  });

  const another = (around: (calendar: GoogleCalendar) => GoogleCalendar = (calendar) => calendar) => {
    const calendar = around(createGoogleCalendar({ ...remote, timeoutMs: 2_000 }));
    const deps = { db, calendar, calendarId, jobs, settings, following, clock, newId, logger };
    return { calendar, ...createCalendarSync(deps), ...createCalendarPush(deps) };
  };

  return {
    ...another(),
    another,
    clock,
    db,
    settings,
    remote,
    logger,
    logLines: lines,
    queued,
    calendarId,

    /** As new. */
    clear: async () => {
      remote.events.clear();
      remote.faults.clear();
      remote.requests.clear();
      linesBefore.push(...lines.splice(0));
      queued.length = 0;
      clock.set(beginning);
      await db.prisma
        .$executeRaw`TRUNCATE appointment, calendar_channel, calendar_event, calendar_sync, setting CASCADE`;
    },

    /** Forgets calls and faults of what came before. */
    reset: () => {
      remote.faults.clear();
      remote.requests.clear();
    },
    /** `METHOD status` of every call for events since then, in order. */
    calls: () =>
      remote.requests
        .list()
        .filter(({ path }) => path.includes('/events'))
        .map(({ method, status }) => `${method} ${status}`),

    /** What people see in the calendar: title, start in UTC or day, generation of the id. */
    shown: () =>
      remote.events
        .list()
        .map(({ id, summary, start }) => [
          summary,
          'dateTime' in start ? new Date(start.dateTime).toISOString().slice(5, 16) : start.date,
          appointmentOfEventId(id)?.generation,
        ]),

    mirror: () => db.prisma.calendarEvent.findMany({ orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] }),
    differences: () => db.prisma.calendarDifference.findMany({ orderBy: { noticedAt: 'asc' } }),
    syncState: () => db.prisma.calendarSync.findUnique({ where: { calendarId } }),

    book: async (startsAt = '2026-12-01T15:00:00Z') => {
      const id = newId();
      const now = clock.now();
      await db.prisma.appointment.create({
        data: {
          id,
          status: 'booked',
          ...twentyMinutesFrom(startsAt),
          placedByAdmin: true,
          firstName: 'Maria',
          lastName: 'Lopez',
          email: 'maria@example.org',
          phone: '+15125550100',
          phoneType: 'mobile',
          smsConsent: false,
          searchName: 'maria lopez',
          locale: 'es',
          source: 'admin',
          manageTokenHash: new TextEncoder().encode(id),
          createdAt: now,
          updatedAt: now,
          visits: {
            create: [
              { id: newId(), position: 1, studentId: 'T01', gender: 'female', grade: '3', school: 'Lincoln' },
            ],
          },
        },
      });
      return id;
    },
    move: (id: string, startsAt: string) =>
      db.prisma.appointment.update({ where: { id }, data: twentyMinutesFrom(startsAt) }),
    cancel: (id: string) => db.prisma.appointment.update({ where: { id }, data: { status: 'cancelled' } }),
    reopen: (id: string) => db.prisma.appointment.update({ where: { id }, data: { status: 'booked' } }),
    /** As when an admin puts an event back. */
    forgetHands: (id: string) => forgetKnownTime(db.prisma, id),
    find: (id: string) => db.prisma.appointment.findUniqueOrThrow({ where: { id } }),

    stop: async () => {
      const families = await readFamilies(database.databaseUrl);
      await remote.stop();
      await database.stop();
      assertNothingTold(families, { log: [...linesBefore, ...lines] });
    },
  };
};

export type CalendarWorld = Awaited<ReturnType<typeof createCalendarWorld>>;

const unchanging: AvailabilityChanges = {
  subscribe: () => {},
  isConnected: () => false,
  start: async () => {},
  stop: async () => {},
};

const twentyMinutesFrom = (time: string) => {
  const startsAt = new Date(time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 20 * 60_000) };
};

/** A place to wait at: `reached` tells that someone does, `open` lets them go on. */
export const createGate = () => {
  const [arrival, opening] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  return {
    wait: async () => {
      arrival.resolve();
      await opening.promise;
    },
    reached: arrival.promise,
    open: opening.resolve,
  };
};
