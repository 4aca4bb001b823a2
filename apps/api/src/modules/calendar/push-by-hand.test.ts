import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { eventIdOf } from './event-id.ts';
import { hours, open } from './events.fixture.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const eventIdFor = (appointmentId: string) => eventIdOf({ appointmentId, generation: 0 });
const pushed = async () => {
  const id = await world.book();
  await world.push(id);
  await world.sync();
  world.queued.length = 0;
  world.reset();
  return id;
};
/** As the page does it: a time takes the place of dates. */
const drag = (id: string, { start, end }: ReturnType<typeof hours>) =>
  world.remote.events.patch(eventIdFor(id), { start: { ...start, date: null }, end: { ...end, date: null } });
const makeAllDay = (id: string) =>
  world.remote.events.patch(eventIdFor(id), {
    start: { date: '2026-12-03', dateTime: null },
    end: { date: '2026-12-04', dateTime: null },
  });
const startOf = async (id: string) => (await world.find(id)).startsAt?.toISOString();
const atTen = '2026-12-02T16:00:00.000Z';

describe('an event of ours that somebody touched', () => {
  it('is a reason to look, and one that came back as we wrote it is not', async () => {
    const id = await pushed();
    await world.move(id, atTen);
    await world.push(id);
    await world.sync();
    expect(world.queued).toEqual([]);
    drag(id, hours(3, 10, 11));
    await world.sync();
    expect(world.queued).toEqual([id]);
  });

  it.each(['sync', 'syncFully'] as const)('is one also where it was deleted: by %s', async (how) => {
    world.remote.events.insert(open);
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    await world[how]();
    expect(world.queued).toEqual([id]);
  });

  it('does not matter where the calendar fails, or answers nothing new', async () => {
    const id = await pushed();
    for (const fault of [{ status: 500 }, { status: 404 }, { cutConnection: 'before' as const }]) {
      world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
      expect(await world.sync()).toBe('failed');
    }
    world.remote.faults.clear();
    expect(await world.sync()).toBe('unchanged');
    expect(world.queued).toEqual([]);
    expect(await world.push(id)).toBe('unchanged');
  });
});

describe('an event that somebody moved', () => {
  it('takes its appointment along', async () => {
    const id = await pushed();
    drag(id, hours(2, 10, 11));
    expect(await world.push(id)).toBe('moved');
    expect(await startOf(id)).toBe(atTen);
    expect((await world.find(id)).endsAt?.toISOString()).toBe('2026-12-02T17:00:00.000Z');
    world.reset();
    expect(await world.push(id)).toBe('unchanged');
    expect(world.calls()).toEqual(['GET 200']);
    await world.sync();
    expect(world.queued).toEqual([]);
  });

  it('counts as given anew where it begins at another time, not where it only takes longer', async () => {
    const id = await pushed();
    const placedAt = new Date('2026-11-20T15:00:00Z');
    await world.db.prisma.appointment.update({ where: { id }, data: { placedAt } });
    drag(id, hours(1, 9, 10));
    expect(await world.push(id)).toBe('moved');
    expect(await world.find(id)).toMatchObject({ placedAt, endsAt: new Date('2026-12-01T16:00:00Z') });
    expect(await world.db.prisma.message.count()).toBe(0);
    drag(id, hours(2, 9, 10));
    await world.push(id);
    expect((await world.find(id)).placedAt).toEqual(world.clock.now());
  });

  it('gets our words back on the way', async () => {
    const id = await pushed();
    world.remote.events.patch(eventIdFor(id), { ...hours(2, 10, 11), summary: 'moved!', description: '' });
    expect(await world.push(id)).toBe('moved');
    expect(world.shown()).toEqual([['Lopez (1)', '12-02T16:00', 0]]);
  });

  it('is followed once by two who see it', async () => {
    const id = await pushed();
    drag(id, hours(2, 10, 11));
    const outcomes = await Promise.all([world.push(id), world.another().push(id), world.another().push(id)]);
    expect(outcomes.filter((outcome) => outcome === 'moved')).toHaveLength(1);
    expect(await world.db.prisma.message.count({ where: { kind: 'rescheduled' } })).toBe(1);
  });

  it('is followed where the answer to our question was lost', async () => {
    const id = await pushed();
    drag(id, hours(2, 10, 11));
    world.remote.faults.set([{ method: 'PATCH', cutConnection: 'after', times: 1 }]);
    await expect(world.push(id)).rejects.toMatchObject({ kind: 'try_later' });
    expect(await world.push(id)).toBe('moved');
    expect(await startOf(id)).toBe(atTen);
  });

  it('is left to an admin where the appointment may not follow, and nobody asks again until it is touched', async () => {
    const id = await pushed();
    makeAllDay(id);
    expect(await world.push(id)).toBe('differs');
    expect(await world.differences()).toMatchObject([
      { appointmentId: id, kind: 'moved', reason: 'all_day' },
    ]);
    expect(await startOf(id)).toBe('2026-12-01T15:00:00.000Z');
    await world.sync();
    expect(world.queued).toEqual([]);
    drag(id, hours(2, 10, 11));
    await world.sync();
    expect(world.queued).toEqual([id]);
    expect(await world.push(id)).toBe('moved');
    expect(await world.differences()).toEqual([]);
  });

  it('is nothing to decide about once visit and event are over', async () => {
    const id = await pushed();
    makeAllDay(id);
    await world.push(id);
    world.clock.set('2026-12-04T15:00:00Z');
    expect(await world.push(id)).toBe('unchanged');
    expect(await world.differences()).toEqual([]);
  });

  it('goes back where an admin wants it so', async () => {
    const id = await pushed();
    makeAllDay(id);
    await world.push(id);
    await world.forgetHands(id);
    expect(await world.push(id)).toBe('mended');
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
    expect(await world.differences()).toEqual([]);
  });

  it('does not count against a move of ours that is on its way', async () => {
    const id = await pushed();
    drag(id, hours(2, 10, 11));
    await world.move(id, '2026-12-04T16:00:00Z');
    expect(await world.push(id)).toBe('mended');
    expect(world.shown()).toEqual([['Lopez (1)', '12-04T16:00', 0]]);
  });
});

describe('a write of a process that was killed', () => {
  const dieAfterWriting = async (id: string) => {
    const dying = world.another((calendar) => ({
      ...calendar,
      update: async (...write) => {
        await calendar.update(...write);
        throw new Error('killed');
      },
    }));
    await dying.push(id).catch(() => {});
  };

  it('is not taken for a hand when the appointment is back where it was', async () => {
    const id = await pushed();
    await world.move(id, atTen);
    await dieAfterWriting(id);
    await world.move(id, '2026-12-01T15:00:00Z');
    expect(await world.push(id)).toBe('mended');
    expect(await startOf(id)).toBe('2026-12-01T15:00:00.000Z');
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
    expect(await world.db.prisma.message.count()).toBe(0);
  });

  it('can not arrive any more once the next one has settled the matter', async () => {
    const id = await pushed();
    await world.move(id, atTen);
    let belated = async () => {};
    const dying = world.another((calendar) => ({
      ...calendar,
      update: async (...write) => {
        belated = async () => {
          await calendar.update(...write);
        };
        throw new Error('killed');
      },
    }));
    await dying.push(id).catch(() => {});
    await world.move(id, '2026-12-01T15:00:00Z');
    expect(await world.push(id)).toBe('mended');
    await expect(belated()).rejects.toMatchObject({ kind: 'precondition_failed' });
    expect(await world.push(id)).toBe('unchanged');
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
  });
});

describe('an event that somebody deleted', () => {
  it('is left to an admin', async () => {
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    expect(await world.push(id)).toBe('differs');
    expect(world.shown()).toEqual([]);
    expect(await world.differences()).toMatchObject([{ appointmentId: id, kind: 'deleted' }]);
  });

  it('is put back as a new one', async () => {
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    await world.push(id);
    await world.forgetHands(id);
    expect(await world.push(id)).toBe('mended');
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
    expect(await world.differences()).toEqual([]);
  });

  it('is nothing to decide about once the appointment is cancelled', async () => {
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    await world.push(id);
    await world.cancel(id);
    await world.push(id);
    expect(await world.differences()).toEqual([]);
  });

  it('is nothing to decide about once the visit is over', async () => {
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    await world.push(id);
    world.clock.set('2026-12-01T15:20:00Z');
    expect(await world.push(id)).toBe('unchanged');
    expect(await world.differences()).toEqual([]);
    expect(world.shown()).toEqual([]);
  });

  it('comes back by itself where we have moved the appointment meanwhile', async () => {
    const id = await pushed();
    world.remote.events.remove(eventIdFor(id));
    await world.move(id, atTen);
    expect(await world.push(id)).toBe('mended');
    expect(world.shown()).toEqual([['Lopez (1)', '12-02T16:00', 1]]);
  });
});
