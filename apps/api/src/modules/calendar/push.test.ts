import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarError } from '../../integrations/google-calendar.ts';
import { type CalendarWorld, createCalendarWorld, createGate } from './calendar.fixture.ts';
import { appointmentOfEventId, eventIdOf } from './event-id.ts';

let world: CalendarWorld;
beforeEach(async () => {
  world = await createCalendarWorld();
});
afterEach(() => world.stop());

/** What people see in the calendar. */
const shown = () =>
  world.remote.events
    .list()
    .map(({ id, summary, start }) => [
      summary,
      'dateTime' in start ? new Date(start.dateTime).toISOString().slice(5, 16) : start.date,
      appointmentOfEventId(id)?.generation,
    ]);
const pushed = async () => {
  const id = await world.book();
  await world.push(id);
  world.reset();
  return id;
};
const pushUntilDone = async (id: string) => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      return await world.push(id);
    } catch (error) {
      expect(error).toBeInstanceOf(CalendarError);
    }
  }
  throw new Error('never done');
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
    expect(shown()).toHaveLength(1);
  });

  it('keeps its event when it is completed or nobody came', async () => {
    const id = await pushed();
    for (const status of ['completed', 'no_show'] as const) {
      await world.db.prisma.appointment.update({ where: { id }, data: { status } });
      await world.push(id);
      expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
    }
  });

  it('takes its event along when it moves, and what people added stays', async () => {
    const id = await pushed();
    world.remote.events.patch(firstEventId(id), { location: 'Room 4', colorId: '5' });
    await world.move(id, '2026-12-08T16:00:00Z');
    await world.push(id);
    expect(shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
    expect(world.remote.events.get(firstEventId(id))).toMatchObject({ location: 'Room 4', colorId: '5' });
  });

  it('gets its time back from an event that someone made all-day', async () => {
    const id = await pushed();
    world.remote.events.patch(firstEventId(id), {
      start: { date: '2026-12-03', dateTime: null },
      end: { date: '2026-12-04', dateTime: null },
    });
    await world.push(id);
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
  });

  it('gets a new event of the next generation where someone deleted it', async () => {
    const id = await pushed();
    world.remote.events.remove(firstEventId(id));
    await world.push(id);
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
    expect(await world.find(id)).toMatchObject({ calendarGeneration: 1 });
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
    expect(shown()).toEqual([]);
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
      expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', generation]]);
    }
  });

  it('gets a new event also where cancelling never reached the calendar', async () => {
    const id = await pushed();
    await world.cancel(id);
    await world.reopen(id);
    await world.push(id);
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);
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
    expect(shown()).toEqual([]);
    expect(world.calls()).toContain('POST 409');
  });

  it('is not taken for gone where the whole calendar is out of reach', async () => {
    const id = await pushed();
    await world.cancel(id);
    world.remote.faults.set([{ pathPattern: 'events', status: 404 }]);
    await expect(world.push(id)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await world.find(id)).toMatchObject({ calendarEventId: firstEventId(id) });
    world.remote.faults.clear();
    await world.push(id);
    expect(shown()).toEqual([]);
  });
});

describe('an answer that is lost', () => {
  it.each([
    ['before the work', { cutConnection: 'before' }],
    ['after the work', { cutConnection: 'after' }],
    ['by waiting too long', { hangMs: 3_000 }],
    ['in a 503', { status: 503 }],
    ['in a rate limit', { status: 403, reason: 'userRateLimitExceeded' }],
  ] as const)('leads to the same end: %s', async (_, fault) => {
    const id = await world.book();
    const lose = (method: string) => {
      world.reset();
      world.remote.faults.set([{ method, pathPattern: 'events', times: 1, ...fault }]);
    };
    const failThenPass = async () => {
      await expect(world.push(id)).rejects.toMatchObject({ kind: 'try_later' });
      await world.push(id);
    };
    lose('POST');
    await failThenPass();
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);

    await world.move(id, '2026-12-08T16:00:00Z');
    lose('PATCH');
    await failThenPass();
    expect(shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);

    await world.cancel(id);
    lose('DELETE');
    await failThenPass();
    expect(shown()).toEqual([]);
  });

  it('of an insert is recognised by the id, and what changed since is written', async () => {
    const id = await world.book();
    world.remote.faults.set([{ method: 'POST', pathPattern: 'events', cutConnection: 'after', times: 1 }]);
    await expect(world.push(id)).rejects.toThrow();
    await world.move(id, '2026-12-08T16:00:00Z');
    world.reset();
    await world.push(id);
    expect(world.calls()).toEqual(['POST 409', 'GET 200', 'PATCH 200']);
    expect(shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
  });

  it('of an insert that someone deleted since leads to the next generation', async () => {
    const id = await world.book();
    world.remote.faults.set([{ method: 'POST', pathPattern: 'events', cutConnection: 'after', times: 1 }]);
    await expect(world.push(id)).rejects.toThrow();
    world.remote.events.remove(firstEventId(id));
    await world.push(id);
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
  });
});

describe('two workers at once', () => {
  it('make one event', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await world.book();
      await Promise.all([world, world.another(), world.another()].map(({ push }) => push(id)));
    }
    expect(shown()).toHaveLength(10);
  });

  it('never let old news win', async () => {
    const id = await pushed();
    const late = world.another();
    await world.move(id, '2026-12-02T15:00:00Z');
    // Has read the event and the first move, and is about to write it, while the second one is made and pushed.
    world.remote.faults.set([{ method: 'PATCH', hangMs: 700, times: 1 }]);
    const lateAnswer = late.push(id);
    await vi.waitFor(() => expect(world.remote.requests.list().at(-1)?.method).toBe('PATCH'));
    await world.move(id, '2026-12-03T15:00:00Z');
    await world.push(id);
    await lateAnswer;
    expect(world.calls()).toContain('PATCH 412');
    expect(shown()).toEqual([['Lopez (1)', '12-03T15:00', 0]]);
  });

  it('of which one dies late leave no event that the database does not know', async () => {
    const id = await pushed();
    const gate = createGate();
    const dying = world.another((calendar) => ({
      ...calendar,
      remove: async (eventId) => {
        await calendar.remove(eventId);
        await gate.wait();
      },
      insert: () => Promise.reject(new Error('killed')),
    }));
    await world.cancel(id);
    const death = dying.push(id);
    await gate.reached;
    await world.push(id);
    await world.reopen(id);
    await world.push(id);
    gate.open();
    await death;
    expect(await world.find(id)).toMatchObject({ calendarEventId: world.remote.events.list()[0]?.id });
  });

  it('of which one inserted an event that is retired by now remember the new one', async () => {
    const id = await world.book();
    const gate = createGate();
    const late = world.another((calendar) => ({
      ...calendar,
      insert: async (...event) => {
        const inserted = await calendar.insert(...event);
        await gate.wait();
        return inserted;
      },
    }));
    const lateAnswer = late.push(id);
    await gate.reached;
    for (const change of [world.cancel, world.reopen]) {
      await change(id);
      await world.push(id);
    }
    world.reset();
    gate.open();
    await lateAnswer;
    const [event] = world.remote.events.list();
    expect(await world.find(id)).toMatchObject({ calendarEventId: event?.id, calendarEtag: event?.etag });
    expect(shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
    expect(world.calls()).toEqual(['GET 200']);
  });

  it('come to what the database says, whatever happens in between', async () => {
    const id = await world.book();
    const workers = [world, world.another(), world.another()];
    const acts = [
      () => world.cancel(id),
      () => world.reopen(id),
      () => world.move(id, '2026-12-02T15:00:00Z'),
      () => world.move(id, '2026-12-03T15:00:00Z'),
      async () => world.remote.events.list().map((event) => world.remote.events.remove(event.id)),
      async () => world.remote.faults.add({ pathPattern: 'events', cutConnection: 'after', times: 1 }),
    ];
    let seed = 7;
    const pick = <Item>(items: readonly Item[]) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return items[Math.floor((seed / 2_147_483_648) * items.length)] as Item;
    };
    for (let round = 0; round < 40; round += 1) {
      const pushes = Array.from({ length: 4 }, async () => {
        await pick(acts)();
        await pick(workers)
          .push(id)
          .catch(() => {});
      });
      await Promise.all(pushes);
      world.remote.faults.clear();
      await pushUntilDone(id);
      const { status, startsAt, calendarEventId, calendarEtag } = await world.find(id);
      const [event] = world.remote.events.list();
      expect([calendarEventId, calendarEtag]).toEqual([event?.id ?? null, event?.etag ?? null]);
      expect(shown().map(([, time]) => time)).toEqual(
        status === 'cancelled' ? [] : [startsAt?.toISOString().slice(5, 16)],
      );
    }
  }, 120_000);
});

describe('a refusal', () => {
  it.each([
    ['403', { status: 403, reason: 'forbidden' }],
    ['400', { status: 400, reason: 'invalid' }],
    ['401 that a new sign-in does not mend', { status: 401 }],
  ])('is thrown for the queue to keep and logged for people to see: %s', async (_, fault) => {
    const id = await world.book();
    world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
    await expect(world.push(id)).rejects.toMatchObject({ kind: 'refused', status: fault.status });
    const line = world.logLines.map((text) => JSON.parse(text)).find(({ msg }) => msg.includes('refuses'));
    expect(line).toMatchObject({ level: 50, appointmentId: id, kind: 'refused', status: fault.status });
  });

  it('names nobody, in the log or in the error', async () => {
    const id = await world.book();
    const errors: unknown[] = [];
    for (const fault of [
      { status: 400 },
      { status: 503 },
      { cutConnection: 'before' as const },
      { hangMs: 3_000 },
    ]) {
      world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
      errors.push(await world.push(id).catch((error: unknown) => error));
    }
    const told = [...world.logLines, ...errors.map((error) => JSON.stringify(error) + String(error))].join();
    expect(errors.every((error) => error instanceof CalendarError && error.cause === undefined)).toBe(true);
    expect(told).not.toMatch(/Maria|Lopez|maria@|5550100|T01|Lincoln/);
  });
});
