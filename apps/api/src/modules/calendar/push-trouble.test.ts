import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CalendarError } from '../../integrations/google-calendar.ts';
import { type CalendarWorld, createCalendarWorld } from './calendar.fixture.ts';
import { eventIdOf } from './event-id.ts';

let world: CalendarWorld;
beforeAll(async () => {
  world = await createCalendarWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const firstEventId = (appointmentId: string) => eventIdOf({ appointmentId, generation: 0 });

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
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 0]]);

    await world.move(id, '2026-12-08T16:00:00Z');
    lose('PATCH');
    await failThenPass();
    expect(world.shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);

    await world.cancel(id);
    lose('DELETE');
    await failThenPass();
    expect(world.shown()).toEqual([]);
  });

  it('of an insert is recognised by the id, and what changed since is written', async () => {
    const id = await world.book();
    world.remote.faults.set([{ method: 'POST', pathPattern: 'events', cutConnection: 'after', times: 1 }]);
    await expect(world.push(id)).rejects.toThrow();
    await world.move(id, '2026-12-08T16:00:00Z');
    world.reset();
    await world.push(id);
    expect(world.calls()).toEqual(['POST 409', 'GET 200', 'PATCH 200']);
    expect(world.shown()).toEqual([['Lopez (1)', '12-08T16:00', 0]]);
  });

  it('of an insert that someone deleted since leads to the next generation', async () => {
    const id = await world.book();
    world.remote.faults.set([{ method: 'POST', pathPattern: 'events', cutConnection: 'after', times: 1 }]);
    await expect(world.push(id)).rejects.toThrow();
    world.remote.events.remove(firstEventId(id));
    await world.push(id);
    expect(world.shown()).toEqual([['Lopez (1)', '12-01T15:00', 1]]);
  });
});

describe('a refusal', () => {
  it.each([
    ['403', { status: 403, reason: 'forbidden' }, '403 forbidden'],
    ['400', { status: 400, reason: 'invalid' }, '400 invalid'],
    ['401 that a new sign-in does not mend', { status: 401 }, '401 authError'],
    ['404 of the whole calendar', { status: 404 }, '404 notFound'],
  ])('ends the job, is logged, and stands on the list for an admin: %s', async (_, fault, reason) => {
    const id = await world.book();
    world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
    expect(await world.push(id)).toBe('differs');
    const line = world.logLines.map((text) => JSON.parse(text)).find(({ msg }) => msg.includes('refuses'));
    expect(line).toMatchObject({ level: 50, appointmentId: id, status: fault.status });
    expect(await world.differences()).toMatchObject([{ appointmentId: id, kind: 'refused', reason }]);
    world.remote.faults.clear();
    expect(await world.push(id)).toBe('mended');
    expect(await world.differences()).toEqual([]);
  });

  it('of the sign-in is told in a word', async () => {
    const id = await world.book();
    world.remote.revokeTokens();
    world.remote.faults.set([{ pathPattern: '^/token', status: 400, reason: 'invalid_grant' }]);
    expect(await world.another().push(id)).toBe('differs');
    expect(await world.differences()).toMatchObject([{ kind: 'refused', reason: 'sign_in_400' }]);
  });

  it('names nobody, in the log, in the list or in an error', async () => {
    const id = await world.book();
    const told: unknown[] = [];
    for (const fault of [
      { status: 400 },
      { status: 503 },
      { cutConnection: 'before' as const },
      { hangMs: 3_000 },
    ]) {
      world.remote.faults.set([{ pathPattern: 'events', ...fault }]);
      told.push(await world.push(id).catch((error: unknown) => error));
    }
    const [refusal, ...errors] = told;
    expect(refusal).toBe('differs');
    expect(errors.every((error) => error instanceof CalendarError && error.cause === undefined)).toBe(true);
    const texts = errors.map((error) => JSON.stringify(error) + String(error));
    expect([...world.logLines, ...texts, JSON.stringify(await world.differences())].join()).not.toMatch(
      /Maria|Lopez|maria@|5550100|T01|Lincoln/,
    );
  });
});
