import type {
  AvailabilityResponse,
  BookingResponse,
  Slot,
  WaitlistResponse,
} from '../../packages/contracts/src/index.ts';
import { bookingRequest, type Guardian, newGuardian, studentAnswers } from './families.ts';
import type { Stack } from './stack.ts';
import type { LanguageCode } from './texts.ts';

export type Arrangements = ReturnType<typeof createArrangements>;

type Booking = { startsAt?: string; studentIds?: string[]; guardian?: Guardian; locale?: LanguageCode };

let admitted = 0;

/** What a test needs to find when it begins, brought about through the API or in the database. */
export const createArrangements = ({ siteUrl, db, calendar }: Stack) => {
  const undoing: (() => Promise<unknown>)[] = [];

  const post = async <Answer>(path: string, body: unknown): Promise<Answer> => {
    const answer = await fetch(`${siteUrl}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json() as Promise<Answer>;
  };

  const freeSlots = async (): Promise<Slot[]> => {
    const answer = await fetch(`${siteUrl}/api/availability`);
    return ((await answer.json()) as AvailabilityResponse).slots;
  };

  /** The first free slots, all of one day, so that they are of one booking period. */
  const slotsOfOneDay = async (count: number): Promise<string[]> => {
    const days = Map.groupBy(await freeSlots(), ({ startsAt }) => startsAt.slice(0, 10));
    const day = [...days.values()].find((slots) => slots.length >= count);
    if (!day) throw new Error(`No day has ${count} free times.`);
    return day.slice(0, count).map(({ startsAt }) => startsAt);
  };

  /** New students on the district's list, whom nobody has booked for. */
  const admitStudents = async (count: number): Promise<string[]> => {
    const studentIds = Array.from({ length: count }, () => {
      admitted += 1;
      return `${100_000 + admitted}`;
    });
    const { school, grade } = studentAnswers;
    await db.eligibleStudent.createMany({
      data: studentIds.map((studentId) => ({ studentId, school, grade, mealStatus: 'Free' })),
    });
    return studentIds;
  };

  const changeSettings = async (changes: Record<string, unknown>): Promise<void> => {
    const where = { key: 'settings' };
    const { value } = await db.setting.findUniqueOrThrow({ where });
    const before = typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
    undoing.push(() => db.setting.update({ where, data: { value: before } }));
    await db.setting.update({ where, data: { value: { ...before, ...changes } as typeof before } });
  };

  return {
    freeSlots,
    slotsOfOneDay,
    admitStudents,
    /** Whatever a test does to the settings, they are afterwards as they are now. */
    keepSettings: () => changeSettings({}),
    changeSettings,
    closeBookings: () => changeSettings({ bookingsOpen: false }),

    /** Something in the calendar that takes all times there are. */
    async fillAllTimes(): Promise<void> {
      const id = `filled${process.pid}${performance.now()}`;
      const startsAt = new Date(Date.now() - dayMs);
      const endsAt = new Date(Date.now() + 400 * dayMs);
      undoing.push(() => db.calendarEvent.deleteMany({ where: { id } }));
      await db.calendarEvent.create({ data: { id, kind: 'block', startsAt, endsAt, etag: '"1"' } });
    },

    /** Another family's booking, or this one's from an earlier day, sent straight to the API. */
    async book({ locale = 'en', guardian = newGuardian(locale), ...rest }: Booking = {}) {
      const studentIds = rest.studentIds ?? (await admitStudents(2));
      const [first = ''] = rest.startsAt ? [rest.startsAt] : await slotsOfOneDay(1);
      const request = bookingRequest(first, studentIds, guardian, locale);
      const booked = await post<BookingResponse>('/appointments', request);
      return { ...booked, guardian, studentIds };
    },

    async joinWaitlist({ locale = 'en', guardian = newGuardian(locale), ...rest }: Booking = {}) {
      const studentIds = rest.studentIds ?? (await admitStudents(2));
      const { startsAt: _, ...request } = bookingRequest('', studentIds, guardian, locale);
      return { ...(await post<WaitlistResponse>('/waitlist', request)), guardian, studentIds };
    },

    /**
     * As on the first day: no families, no events of theirs, nothing done, and no attempts counted (all tests of a
     * worker ask from one address). The openings, the list and the settings stay.
     */
    async beginAnew(): Promise<void> {
      await db.appointment.deleteMany();
      await db.auditEntry.deleteMany();
      await db.rateLimit.deleteMany();
      for (const { id, summary } of calendar.events.list()) {
        if (summary !== 'Open') calendar.events.remove(id);
      }
    },

    async undo(): Promise<void> {
      for (const step of undoing.splice(0).reverse()) await step();
    },
  };
};

const dayMs = 24 * 60 * 60 * 1000;
