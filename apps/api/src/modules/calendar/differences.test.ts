import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { allDay, type BothWaysApi, createBothWaysApi, eight, lasting } from './both-ways-api.fixture.ts';

let api: BothWaysApi;
beforeAll(async () => {
  api = await createBothWaysApi();
});
beforeEach(() => api.clear());
afterAll(() => api.stop());

const restoredBy = async () =>
  (await api.actions()).filter(({ action }) => action === 'calendar.event_restored');
const forbidden = { pathPattern: 'events', status: 403, reason: 'forbidden' };

describe('an event that somebody deleted', () => {
  const deleted = async () => {
    const id = await api.bookAgreed(seven);
    await api.remove(id);
    return id;
  };

  it('is left to an admin: nothing is written again, and the family keeps its time', async () => {
    const id = await deleted();
    expect(await api.differences()).toEqual([{ id, kind: 'deleted', reason: null }]);
    expect(await api.eventStarts()).toEqual([]);
    expect((await api.read(id)).status).toBe('booked');
    expect(await api.freeTimes()).not.toContain(seven);
    expect(await api.db.prisma.message.count({ where: { kind: { not: 'confirmation' } } })).toBe(0);
  });

  it('is put back as a new one', async () => {
    const id = await deleted();
    await api.restore(id).expect(204);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven]);
    expect(await api.differences()).toEqual([]);
    expect(await restoredBy()).toEqual([
      {
        actor: 'admin@example.org',
        action: 'calendar.event_restored',
        appointmentId: id,
        details: { kind: 'deleted' },
      },
    ]);
  });

  it('may be deleted again after that, and put back again', async () => {
    const id = await deleted();
    for (const round of ['second', 'third']) {
      await api.restore(id).expect(204);
      await api.quiet();
      await api.remove(id);
      expect(await api.differences(), round).toEqual([{ id, kind: 'deleted', reason: null }]);
    }
    expect(await api.eventStarts()).toEqual([]);
  });

  it('can be dragged like any other once it is put back', async () => {
    const id = await deleted();
    await api.restore(id).expect(204);
    await api.quiet();
    await api.touch(id, lasting(eight));
    expect(await api.startOf(id)).toBe(eight);
  });

  it('means no more once the appointment is cancelled, and its time is free', async () => {
    const id = await deleted();
    await api.change(id, 'cancel').expect(200);
    await api.quiet();
    expect(await api.differences()).toEqual([]);
    expect(await api.eventStarts()).toEqual([]);
    expect(await api.freeTimes()).toContain(seven);
  });

  it('is written anew where an admin moves the appointment', async () => {
    const id = await deleted();
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([twentyPast]);
    expect(await api.differences()).toEqual([]);
  });

  it('is nothing to decide about where the visit is over', async () => {
    const id = await api.bookAgreed(seven);
    api.clock.set('2026-11-24T13:20:00Z');
    await api.remove(id);
    expect(await api.differences()).toEqual([]);
    expect(await api.eventStarts()).toEqual([]);
  });
});

describe('an event that could not be followed', () => {
  const moved = async () => {
    const id = await api.bookAgreed(seven);
    await api.addEvent('PTA', eight, '2026-11-24T15:00:00Z');
    await api.touch(id, lasting(eight));
    expect(await api.differences()).toEqual([{ id, kind: 'moved', reason: 'taken' }]);
    return id;
  };

  it('goes back to the appointment’s time where an admin wants it so', async () => {
    const id = await moved();
    await api.restore(id).expect(204);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven]);
    expect(await api.differences()).toEqual([]);
    expect(await api.toldOf(id)).toEqual([]);
    expect(await restoredBy()).toMatchObject([{ appointmentId: id, details: { kind: 'moved' } }]);
  });

  it('gets its time back also where it was made all-day', async () => {
    const id = await api.bookAgreed(seven);
    await api.touch(id, allDay('2026-11-25', '2026-11-26'));
    await api.restore(id).expect(204);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven]);
  });

  it('is right where an admin moves the appointment there', async () => {
    const id = await moved();
    await api.change(id, 'reschedule', { startsAt: eight }).expect(200);
    await api.quiet();
    expect(await api.differences()).toEqual([]);
    expect(await api.eventStarts()).toEqual([eight]);
    expect(await api.toldOf(id)).toEqual([eight]);
  });

  it('is right where somebody drags it back', async () => {
    const id = await moved();
    await api.touch(id, lasting(seven));
    expect(await api.differences()).toEqual([]);
    expect(await api.read(id)).toMatchObject({ startsAt: seven, version: 1 });
    expect(await api.toldOf(id)).toEqual([]);
  });

  it('goes with the appointment where that is cancelled', async () => {
    const id = await moved();
    await api.change(id, 'cancel').expect(200);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([]);
    expect(await api.differences()).toEqual([]);
  });

  it('and is then deleted, is a deleted one', async () => {
    const id = await moved();
    await api.remove(id);
    expect(await api.differences()).toEqual([{ id, kind: 'deleted', reason: null }]);
  });
});

describe('an event that Google refuses', () => {
  const refused = async () => {
    api.calendar.faults.set([forbidden]);
    const { id } = await api.book(seven);
    await api.quiet();
    return id;
  };

  it('is on the list with the reason, is not tried by itself again, and names nobody in the log', async () => {
    const id = await refused();
    expect(await api.differences()).toEqual([{ id, kind: 'refused', reason: '403 forbidden' }]);
    const refusals = api.logLines.filter((line) => line.includes(id));
    expect(refusals.join()).toContain('403');
    expect(refusals.join()).not.toMatch(/Mar[ií]n|rosa@|T01|5550142/i);
    expect((await api.read(id)).status).toBe('booked');
  });

  it('is written with all others when an admin tries again', async () => {
    await refused();
    await api.book(twentyPast, ['T02']);
    await api.quiet();
    api.calendar.faults.clear();
    expect((await api.retry().expect(200)).body).toEqual({ retried: 2 });
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven, twentyPast]);
    expect(await api.differences()).toEqual([]);
    expect(await restoredBy()).toMatchObject([
      { actor: 'admin@example.org', details: { kind: 'refused', appointments: 2 } },
    ]);
  });

  it('is back on the list where it is refused again', async () => {
    const id = await refused();
    await api.restore(id).expect(204);
    await api.quiet();
    expect(await api.differences()).toEqual([{ id, kind: 'refused', reason: '403 forbidden' }]);
  });

  it('comes off the list by itself when the next change is taken', async () => {
    const id = await refused();
    api.calendar.faults.clear();
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.quiet();
    expect(await api.differences()).toEqual([]);
    expect(await api.eventStarts()).toEqual([twentyPast]);
  });

  it('is one whose deletion is refused, until it is taken', async () => {
    const id = await api.bookAgreed(seven);
    api.calendar.faults.set([{ ...forbidden, method: 'DELETE' }]);
    await api.change(id, 'cancel').expect(200);
    await api.quiet();
    expect(await api.differences()).toEqual([{ id, kind: 'refused', reason: '403 forbidden' }]);
    api.calendar.faults.clear();
    await api.retry().expect(200);
    await api.quiet();
    expect(await api.differences()).toEqual([]);
    expect(await api.eventStarts()).toEqual([]);
  });

  it('is none for a limit on the rate, which passes by itself', async () => {
    api.calendar.faults.set([
      { pathPattern: 'events', method: 'POST', status: 403, reason: 'rateLimitExceeded', times: 1 },
    ]);
    const { id } = await api.book(seven);
    await api.agreed(id);
    expect(await api.differences()).toEqual([]);
  });

  it('is also one where the sign-in is refused', async () => {
    api.calendar.revokeTokens();
    api.calendar.faults.set([{ pathPattern: '/token', status: 400 }]);
    const { id } = await api.book(seven);
    await api.quiet();
    expect(await api.differences()).toMatchObject([{ id, kind: 'refused', reason: 'sign_in_400' }]);
    api.calendar.faults.clear();
    await api.retry().expect(200);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven]);
  });
});

describe('a decision about an event', () => {
  it('is refused where nothing differs, and where there is no such appointment', async () => {
    const id = await api.bookAgreed(seven);
    expect((await api.restore(id).expect(409)).body.code).toBe('conflict');
    await api.restore('01980000-0000-7000-8000-ffffffffffff').expect(404);
    await api.restore('17').expect(400);
    expect(await restoredBy()).toEqual([]);
  });

  it('is made by one of two admins', async () => {
    const id = await api.bookAgreed(seven);
    await api.remove(id);
    const answers = await Promise.all([api.restore(id), api.restore(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    await api.quiet();
    expect(await api.eventStarts()).toEqual([seven]);
  });

  it('to try again where nothing was refused tries nothing, and leaves the others as they are', async () => {
    const id = await api.bookAgreed(seven);
    await api.remove(id);
    expect((await api.retry().expect(200)).body).toEqual({ retried: 0 });
    expect(await api.differences()).toEqual([{ id, kind: 'deleted', reason: null }]);
    expect(await restoredBy()).toEqual([]);
  });
});

it('the oldest difference comes first, and keeps its moment while it is seen again', async () => {
  const [first, second] = [await api.bookAgreed(seven, ['T01']), await api.bookAgreed(twentyPast, ['T02'])];
  await api.remove(second);
  api.clock.set('2026-11-22T16:00:00Z');
  await api.touch(first, allDay('2026-11-25', '2026-11-26'));
  api.clock.set('2026-11-22T17:00:00Z');
  await api.touch(first, allDay('2026-11-26', '2026-11-27'));
  const { differences } = await api.calendarHealth();
  expect(differences.items.map(({ appointment, noticedAt }) => [appointment.id, noticedAt])).toEqual([
    [second, '2026-11-22T15:00:00.000Z'],
    [first, '2026-11-22T16:00:00.000Z'],
  ]);
});
