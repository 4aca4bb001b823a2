import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestSchedule, plenty } from '../../../test/harness.ts';
import { createTestLogger } from '../../../test/test-logger.ts';
import { compose } from '../../compose.ts';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { type BothWaysApi, createBothWaysApi, eight, lasting } from './both-ways-api.fixture.ts';

let api: BothWaysApi;
beforeAll(async () => {
  api = await createBothWaysApi();
});
beforeEach(() => api.clear());
afterAll(() => api.stop());

const startOfEvent = async (id: string) => {
  const { start } = await api.eventOf(id);
  return 'dateTime' in start ? new Date(start.dateTime).toISOString() : start.date;
};
const drag = async (id: string, startsAt: string) =>
  api.calendar.events.patch(await api.eventIdOf(id), lasting(startsAt));

const families = ['T01', 'T02', 'T03', 'T04', 'T05'].map((studentId, index) => ({
  studentId,
  startsAt: new Date(Date.parse(seven) + index * 20 * 60_000).toISOString(),
}));
const bookAll = async () => {
  const ids: string[] = [];
  for (const { startsAt, studentId } of families) ids.push(await api.bookAgreed(startsAt, [studentId]));
  return ids;
};
const onDay = (day: number, index: number) => `2026-12-0${day}T${15 + index}:00:00.000Z`;

describe('a hand in the calendar and an admin at once', () => {
  it('the admin wins over a drag that has not come in yet, and the family is told one time', async () => {
    const id = await api.bookAgreed(seven);
    await drag(id, eight);
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.syncCalendar();
    await api.quiet();
    expect(await api.startOf(id)).toBe(twentyPast);
    expect(await startOfEvent(id)).toBe(twentyPast);
    expect(await api.toldOf(id)).toEqual([twentyPast]);
    expect(await api.differences()).toEqual([]);
  });

  it('a drag after the admin’s move was written counts', async () => {
    const id = await api.bookAgreed(seven);
    await api.change(id, 'reschedule', { startsAt: twentyPast }).expect(200);
    await api.agreed(id);
    await api.touch(id, lasting(eight));
    expect(await api.startOf(id)).toBe(eight);
    expect((await api.toldOf(id)).sort()).toEqual([twentyPast, eight]);
  });

  it('whoever comes first, appointment and event end at one time, the last that the family is told of', async () => {
    const ids = await bookAll();
    await Promise.all([
      (async () => {
        for (const [index, id] of ids.entries()) await drag(id, onDay(2, index));
        await api.syncCalendar();
      })(),
      ...ids.map((id, index) => api.change(id, 'reschedule', { startsAt: onDay(3, index) }).expect(200)),
    ]);
    await api.quiet();
    await api.syncCalendar();
    await api.quiet();
    for (const [index, id] of ids.entries()) {
      expect(await startOfEvent(id)).toBe(await api.startOf(id));
      expect(await api.startOf(id)).toBe(onDay(3, index));
      expect(await api.toldOf(id)).toContain(onDay(3, index));
    }
    expect(await api.differences()).toEqual([]);
  });

  it('a cancelled appointment stays cancelled where its event is dragged', async () => {
    const id = await api.bookAgreed(seven);
    await drag(id, eight);
    await api.change(id, 'cancel').expect(200);
    await api.syncCalendar();
    await api.quiet();
    expect((await api.read(id)).status).toBe('cancelled');
    expect(await api.eventStarts()).toEqual([]);
    expect(await api.differences()).toEqual([]);
    expect(await api.toldOf(id)).toEqual([]);
  });
});

it('a drag beside parents who book the same time never brings two families into it', async () => {
  const id = await api.bookAgreed(seven, ['T05']);
  await drag(id, eight);
  const [, ...parents] = await Promise.all([
    api.syncCalendar(),
    ...['T01', 'T02', 'T03'].map((studentId) => api.tryToBook(eight, [studentId])),
  ]);
  await api.quiet();
  const booked = parents.filter(({ status }) => status === 201).length;
  const hasMoved = (await api.startOf(id)) === eight;
  expect(booked + (hasMoved ? 1 : 0)).toBe(1);
  expect(await api.differences()).toEqual(hasMoved ? [] : [{ id, kind: 'moved', reason: 'taken' }]);
});

it('two families dragged onto one time: one moves, the other is put before an admin', async () => {
  const ids = [await api.bookAgreed(seven, ['T01']), await api.bookAgreed(twentyPast, ['T02'])];
  for (const id of ids) await drag(id, eight);
  await api.syncCalendar();
  await api.quiet();
  const starts = await Promise.all(ids.map((id) => api.startOf(id)));
  expect(starts.filter((start) => start === eight)).toHaveLength(1);
  expect(await api.differences()).toMatchObject([{ kind: 'moved', reason: 'taken' }]);
});

describe('two processes', () => {
  it('follow each drag once, and tell each family once', async () => {
    const { logger } = createTestLogger();
    const { schedule } = createTestSchedule();
    const second = compose(api.config, { clock: api.clock, logger, calendarQuota: plenty, schedule });
    await second.start();
    try {
      const ids = await bookAll();
      for (const day of [2, 3]) {
        for (const [index, id] of ids.entries()) await drag(id, onDay(day, index));
        await Promise.all([api.syncCalendar(), second.syncCalendar(), api.syncCalendar()]);
        await api.quiet();
      }
      for (const [index, id] of ids.entries()) {
        expect(await api.startOf(id)).toBe(onDay(3, index));
        expect((await api.toldOf(id)).sort()).toEqual([onDay(2, index), onDay(3, index)]);
        expect((await api.read(id)).version).toBe(3);
      }
      const moves = (await api.actions()).filter(({ action }) => action === 'appointment.moved_in_calendar');
      expect(moves).toHaveLength(2 * ids.length);
    } finally {
      await second.stop();
    }
  });
});

describe('a calendar that fails, or has nothing to say', () => {
  it.each([
    ['answers an error', { status: 500 }],
    ['says that there is no such calendar', { status: 404 }],
    ['forbids', { status: 403, reason: 'forbidden' }],
    ['breaks off', { cutConnection: 'before' as const }],
    ['has empty pages', { emptyPages: true }],
  ])('changes nothing where it %s', async (_, fault) => {
    const id = await api.bookAgreed(seven);
    await api.syncCalendar();
    api.calendar.faults.set([{ pathPattern: 'events', ...fault }]);
    await api.syncCalendar();
    await api.syncCalendar();
    await api.quiet();
    expect(await api.read(id)).toMatchObject({ status: 'booked', startsAt: seven, version: 1 });
    expect(await api.differences()).toEqual([]);
    expect(await api.freeTimes()).not.toContain(seven);
  });

  it('is followed once it answers again', async () => {
    const id = await api.bookAgreed(seven);
    await drag(id, eight);
    api.calendar.faults.set([{ method: 'GET', pathPattern: 'events', status: 503, times: 2 }]);
    await api.syncCalendar();
    expect(await api.startOf(id)).toBe(seven);
    await api.syncCalendar();
    await api.syncCalendar();
    await api.quiet();
    expect(await api.startOf(id)).toBe(eight);
    expect(await api.toldOf(id)).toEqual([eight]);
  });

  it('is followed once, though it forgot its token in between and all of it is listed again', async () => {
    const id = await api.bookAgreed(seven);
    await drag(id, eight);
    api.calendar.invalidateSyncTokens();
    await api.syncCalendar();
    await api.quiet();
    expect(await api.startOf(id)).toBe(eight);
    expect(await api.toldOf(id)).toEqual([eight]);
  });
});
