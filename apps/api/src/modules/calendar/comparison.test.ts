import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ComparisonWorld, createComparisonWorld } from './comparison.fixture.ts';
import { eventIdOf } from './event-id.ts';
import { hours } from './events.fixture.ts';

let world: ComparisonWorld;
beforeAll(async () => {
  world = await createComparisonWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const firstEventId = (appointmentId: string) => eventIdOf({ appointmentId, generation: 0 });
const compared = async () => {
  expect(await world.compare()).toBe('compared');
  return (await world.found()).reports.at(-1);
};

describe('a comparison', () => {
  it('of what is as it should be is one list and nothing else, for 500 appointments', async () => {
    const model = await world.find(await world.booked());
    const ids = Array.from({ length: 499 }, () => crypto.randomUUID());
    await world.db.prisma.appointment.createMany({
      data: ids.map((id) => {
        const event = world.remote.events.insert({
          id: firstEventId(id),
          summary: 'Lopez (1)',
          start: { dateTime: model.startsAt?.toISOString() ?? '' },
          end: { dateTime: model.endsAt?.toISOString() ?? '' },
        });
        const { calendarEtag: _, ...rest } = model;
        const manageTokenHash = new TextEncoder().encode(id);
        return { ...rest, id, manageTokenHash, calendarEventId: event.id, calendarEtag: event.etag };
      }),
    });
    world.reset();
    expect(await compared()).toEqual({ appointments: 500, mended: 0, differing: 0, unknown: 0 });
    expect(world.calls()).toEqual(['GET 200']);
  });

  it('notes when it was and what it came to, and tells the log', async () => {
    await world.booked();
    world.clock.set('2026-11-23T09:17:00Z');
    await world.compare();
    const { sync, reports } = await world.found();
    expect(sync).toMatchObject({ comparedAt: world.clock.now(), checked: 1, mended: 0 });
    expect(reports).toHaveLength(1);
    const line = world.logLines
      .map((text) => JSON.parse(text))
      .find(({ msg }) => msg === 'calendar compared');
    expect(line).toMatchObject({ level: 30, appointments: 1, mended: 0, differing: 0, unknown: 0 });
  });

  it('leaves out who waits, who cancelled and who was here over a week ago', async () => {
    const [waiting, cancelled] = [await world.book(), await world.book()];
    await world.db.prisma.appointment.update({
      where: { id: waiting },
      data: { status: 'waitlisted', startsAt: null, endsAt: null },
    });
    await world.cancel(cancelled);
    await world.book('2026-11-15T14:39:00Z');
    expect(await compared()).toMatchObject({ appointments: 0, mended: 0, differing: 0 });
    expect(world.calls()).toEqual(['GET 200']);
  });
});

describe('what drifted is brought together:', () => {
  it('an event that was never written', async () => {
    await world.book();
    expect(await compared()).toEqual({ appointments: 1, mended: 1, differing: 0, unknown: 0 });
    expect(world.shownOfOurs()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
  });

  it('an event still at the time from before a move', async () => {
    await world.move(await world.booked(), '2026-12-08T16:00:00Z');
    expect(await compared()).toMatchObject({ mended: 1 });
    expect(world.shownOfOurs()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
  });

  it('an event whose text somebody changed', async () => {
    const id = await world.booked();
    world.remote.events.patch(firstEventId(id), { summary: 'Who is this?' });
    expect(await compared()).toMatchObject({ mended: 1 });
    expect(world.shownOfOurs()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
  });

  it('an event whose appointment is cancelled', async () => {
    await world.cancel(await world.booked());
    expect(await compared()).toMatchObject({ appointments: 0, mended: 1 });
    expect(world.shownOfOurs()).toEqual([]);
  });

  it('an ended event that somebody fetched back from the bin, beside the one that took its place', async () => {
    const id = await world.booked();
    await world.cancel(id);
    await world.push(id);
    await world.reopen(id);
    await world.push(id);
    world.remote.events.patch(firstEventId(id), { status: 'confirmed' });
    expect(world.shownOfOurs()).toHaveLength(2);
    await compared();
    expect(world.shownOfOurs()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
  });

  it('the same, where nothing has taken its place', async () => {
    const id = await world.booked();
    await world.cancel(id);
    await world.push(id);
    world.remote.events.patch(firstEventId(id), { status: 'confirmed' });
    expect(await compared()).toMatchObject({ appointments: 0, mended: 1 });
    expect(world.shownOfOurs()).toEqual([]);
  });

  it('an event whose change is on its way and has no job any more', async () => {
    const id = await world.booked();
    const unknown = { calendarStartsAt: null, calendarEndsAt: null };
    await world.db.prisma.appointment.update({ where: { id }, data: unknown });
    await compared();
    expect(world.calls()).toEqual(['GET 200', 'GET 200']);
  });

  it('the event of a visit long over that somebody dragged into the days to come', async () => {
    const id = await world.booked('2026-11-24T15:00:00Z');
    world.clock.set('2026-12-20T15:00:00Z');
    world.remote.events.patch(firstEventId(id), hours(30, 9, 10));
    await compared();
    expect(world.calls().length).toBeGreaterThan(1);
  });

  it('all of it in one night, and nothing in the next', async () => {
    await world.book();
    await world.move(await world.booked(), '2026-12-08T16:00:00Z');
    await world.cancel(await world.booked());
    await world.booked();
    expect(await compared()).toEqual({ appointments: 3, mended: 3, differing: 0, unknown: 0 });
    const later = { calendarStartsAt: new Date(), calendarEndsAt: new Date() };
    await world.db.prisma.appointment.updateMany({ data: later });
    world.reset();
    expect(await compared()).toEqual({ appointments: 3, mended: 0, differing: 0, unknown: 0 });
    expect(world.calls()).toEqual(['GET 200']);
  });
});
