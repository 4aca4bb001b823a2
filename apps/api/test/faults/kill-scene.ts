import { eventIdOf } from '../../src/modules/calendar/event-id.ts';
import { findDisagreements } from './calendar-agreement.ts';
import { databaseTime, waitUntilDrained } from './drained.ts';
import { book, slotOf } from './families.ts';
import { type Doing, environmentFor, type KillPoint } from './kill-points.ts';
import { type KillWorld, startKillWorld } from './kill-world.ts';
import { findUninformed, findUntold } from './message-agreement.ts';
import { insertUnreminded } from './reminded-families.ts';
import { until } from './until.ts';

export type KillOutcome = {
  /** What is not as it should be, in words. */
  wrong: string[];
  /** From the restart to quiet. */
  seconds: number;
  output: string;
};

const jobs = ['calendar.push', 'message.send', 'text.send'] as const;

const quiet = async ({ db }: KillWorld) => waitUntilDrained(db, jobs, { since: await databaseTime(db) });

/** As long as it takes: whoever gets no answer asks again, as people and their browsers do. */
const insist = (work: () => Promise<unknown>) =>
  until(
    () =>
      work().then(
        () => true,
        () => false,
      ),
    { seconds: 30 },
  );

/** Whether the one who acted was answered before the process died. */
const actUntilDead = async (world: KillWorld, point: KillPoint, act: () => Promise<unknown>) => {
  let isDead = false;
  void world.killAt(point).then(() => {
    isDead = true;
  });
  const answered = act().then(
    () => !hasNoAnswer.has(point.doing),
    () => false,
  );
  await until(() => isDead, { seconds: 100, tell: () => `never came to the point: ${point.name}` });
  return answered;
};

/** Nobody is answered for these: they come with the minute, or with what Google tells. */
const hasNoAnswer = new Set<Doing>(['following', 'reminding', 'syncing']);

type Scene = {
  prepare: (world: KillWorld) => Promise<string>;
  /** May be asked twice: the first time it is killed. */
  act: (world: KillWorld, id: string) => Promise<unknown>;
  isDone: (world: KillWorld, id: string) => Promise<boolean>;
};

const booked = async (world: KillWorld) => {
  const id = await book(world, 0);
  await quiet(world);
  return id;
};
const find = ({ db }: KillWorld, id: string) => db.prisma.appointment.findUnique({ where: { id } });

const scenes: Record<Doing, Scene> = {
  booking: {
    prepare: async () => '',
    act: (world) => book(world, 0),
    isDone: async ({ db }) => (await db.prisma.appointment.count({ where: { status: 'booked' } })) === 1,
  },
  rescheduling: {
    prepare: booked,
    act: ({ admin }, id) =>
      admin
        .post(`/appointments/${id}/reschedule`)
        .send({ startsAt: slotOf(1) })
        .expect(200),
    isDone: async (world, id) => (await find(world, id))?.startsAt?.toISOString() === slotOf(1),
  },
  cancelling: {
    prepare: booked,
    act: async (world, id) => {
      const { status } = await world.admin.post(`/appointments/${id}/cancel`).send({});
      // A conflict says that the first time was enough.
      if (status !== 200 && (await find(world, id))?.status !== 'cancelled') throw new Error('not done');
    },
    isDone: async (world, id) => (await find(world, id))?.status === 'cancelled',
  },
  following: {
    prepare: booked,
    // The process may be dead before Google can tell it; the next one reads the calendar as it starts.
    act: async ({ calendar }, id) => {
      const eventId = eventIdOf({ appointmentId: id, generation: 0 });
      calendar.events.patch(eventId, { start: { dateTime: slotOf(1) }, end: { dateTime: slotOf(2) } });
    },
    isDone: async (world, id) => (await find(world, id))?.startsAt?.toISOString() === slotOf(1),
  },
  reminding: {
    prepare: async () => '',
    act: async () => {},
    // Two emails, and a text for the one of the two families that wants texts.
    isDone: async ({ db }) => (await db.prisma.message.count({ where: { kind: 'reminder' } })) === 3,
  },
  syncing: {
    prepare: async () => '',
    act: async ({ calendar }) => {
      if (!calendar.events.list().some(({ summary }) => summary === 'PTA')) calendar.events.insert(meeting);
    },
    isDone: async ({ db }) => (await db.prisma.calendarEvent.count({ where: { kind: 'block' } })) === 1,
  },
};

const meeting = { summary: 'PTA', start: { dateTime: slotOf(5) }, end: { dateTime: slotOf(6) } };

/** Plays one scene in which the process is killed at one point and started again, until all is quiet. */
export const playKill = async (point: KillPoint): Promise<KillOutcome> => {
  const { prepare, act, isDone } = scenes[point.doing];
  const isReminding = point.doing === 'reminding';
  const world = await startKillWorld({
    env: (starts) => environmentFor(point, starts),
    ...(isReminding && { prepare: (db) => insertUnreminded(db, 2) }),
  });
  try {
    const id = await prepare(world);
    const isAnswered = await actUntilDead(world, point, () => act(world, id));
    await world.restart();
    const since = await databaseTime(world.db);
    if (isAnswered && !(await isDone(world, id)))
      return { wrong: ['answered, and lost'], seconds: 0, output: '' };
    if (!isAnswered) await insist(() => act(world, id));
    await until(() => isDone(world, id), { seconds: 75 });
    const { seconds } = await waitUntilDrained(world.db, jobs, { since });
    const disagreements = isReminding ? [] : await findDisagreements(world);
    return {
      wrong: [...disagreements, ...(await findUntold(world, 1)), ...(await findUninformed(world))],
      seconds,
      output: world.output(),
    };
  } finally {
    await world.stop();
  }
};
