import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { eventIdOf } from './event-id.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const pushed = async () => {
  const id = await world.book();
  await world.push(id);
  world.reset();
  return id;
};
const firstEventId = (appointmentId: string) => eventIdOf({ appointmentId, generation: 0 });

describe('a booked appointment', () => {
  it('has one event that says what product.md asks for', async () => {
    const id = await world.book();
    await world.push(id);
    const [event] = world.remote.events.list();
    expect(event).toMatchObject({
      id: firstEventId(id),
      summary: 'Lopez (1)',
      description:
        'Guardian: Maria Lopez, +15125550100\nEmail: maria@example.org\n\n1. T01, female, grade 3, Lincoln',
      start: { dateTime: '2026-12-01T09:00:00-06:00', timeZone: 'America/Chicago' },
      end: { dateTime: '2026-12-01T09:20:00-06:00', timeZone: 'America/Chicago' },
      extendedProperties: { private: { appointmentId: id } },
    });
    expect(event).not.toHaveProperty('attendees');
    expect(await world.find(id)).toMatchObject({
      calendarEventId: event?.id,
      calendarEtag: event?.etag,
      version: 1,
    });
    expect(world.calls()).toEqual(['POST 200']);
  });

  it('blocks nothing in the mirror: the appointment does that', async () => {
    await pushed();
    await world.sync();
    expect((await world.mirror()).map(({ kind }) => kind)).toEqual(['appointment']);
  });

  it('is not written again where nothing changed', async () => {
    const id = await pushed();
    await world.push(id);
    expect(world.calls()).toEqual(['GET 200']);
    expect(world.shown()).toHaveLength(1);
  });

  it('keeps its event when it is completed or nobody came', async () => {
    const id = await pushed();
    for (const status of ['completed', 'no_show'] as const) {
      await world.db.prisma.appointment.update({ where: { id }, data: { status } });
      await world.push(id);
      expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
    }
  });

  it('takes its event along when it moves, and what people added stays', async () => {
    const id = await pushed();
    world.remote.events.patch(firstEventId(id), { location: 'Room 4', colorId: '5' });
    await world.move(id, '2026-12-08T16:00:00Z');
    await world.push(id);
    expect(world.shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
    expect(world.remote.events.get(firstEventId(id))).toMatchObject({ location: 'Room 4', colorId: '5' });
  });
});

describe('an appointment without an event', () => {
  it.each(['waitlisted', 'cancelled'] as const)('makes no call while %s', async (status) => {
    const id = await world.book();
    await world.db.prisma.appointment.update({
      where: { id },
      data: { status, startsAt: null, endsAt: null },
    });
    await world.push(id);
    expect(world.calls()).toEqual([]);
  });

  it('may be gone altogether by the time it is its turn', async () => {
    await world.push('019aa8e0-5a00-7c3d-9e2f-0123456789ab');
    expect(world.calls()).toEqual([]);
  });
});

describe('a cancelled appointment', () => {
  it('loses its event', async () => {
    const id = await pushed();
    await world.cancel(id);
    await world.push(id);
    expect(world.shown()).toEqual([]);
    expect(world.calls()).toEqual(['DELETE 204']);
    expect(await world.find(id)).toMatchObject({
      calendarEventId: null,
      calendarEtag: null,
      calendarGeneration: 1,
    });
  });

  it('is content with an event that someone deleted already', async () => {
    const id = await pushed();
    world.remote.events.remove(firstEventId(id));
    await world.cancel(id);
    await world.push(id);
    expect(world.calls()).toEqual(['DELETE 410']);
    expect(await world.find(id)).toMatchObject({ calendarEventId: null });
  });

  it('gets an event of the next generation when it is put back', async () => {
    const id = await pushed();
    for (const generation of [1, 2]) {
      await world.cancel(id);
      await world.push(id);
      await world.reopen(id);
      await world.push(id);
      expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', generation]]);
    }
  });

  it('gets a new event also where cancelling never reached the calendar', async () => {
    const id = await pushed();
    await world.cancel(id);
    await world.reopen(id);
    await world.push(id);
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
  });

  it('keeps nothing that a belated insert could bring back', async () => {
    const id = await world.book();
    const late = world.another();
    // Its insert is under way for so long that the appointment is cancelled and that has been pushed meanwhile.
    world.remote.faults.set([{ method: 'POST', pathPattern: 'events$', hangMs: 700, times: 1 }]);
    const lateAnswer = late.push(id);
    await vi.waitFor(() =>
      expect(world.remote.requests.list().map(({ method }) => method)).toContain('POST'),
    );
    await vi.waitFor(() => expect(world.remote.requests.list().at(-1)?.path).toMatch(/events$/));
    await world.cancel(id);
    await world.push(id);
    await lateAnswer;
    expect(world.shown()).toEqual([]);
    expect(world.calls()).toContain('POST 409');
  });

  it('is not taken for gone where the whole calendar is out of reach', async () => {
    const id = await pushed();
    await world.cancel(id);
    world.remote.faults.set([{ pathPattern: 'events', status: 404 }]);
    expect(await world.push(id)).toBe('differs');
    expect(await world.find(id)).toMatchObject({ calendarEventId: firstEventId(id) });
    world.remote.faults.clear();
    await world.push(id);
    expect(world.shown()).toEqual([]);
  });
});
