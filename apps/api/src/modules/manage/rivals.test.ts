import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { seven, twentyPast } from '../appointments/changes-api.fixture.ts';
import { createManageApi, type ManageApi } from './manage-api.fixture.ts';

let api: ManageApi;
beforeAll(async () => {
  api = await createManageApi();
});
beforeEach(() => api.forgetBookings());
afterAll(() => api.stop());

const last = '2026-11-24T14:40:00.000Z';
const statusesOf = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

const familiesAt = (startsAt: string) =>
  api.db.prisma.appointment.count({ where: { startsAt: new Date(startsAt), status: 'booked' } });

it('of families who move into the last slot at once, one gets it and the others keep their times', async () => {
  const times = [seven, twentyPast, '2026-11-24T13:40:00.000Z', '2026-11-24T14:00:00.000Z'];
  const owns = await Promise.all(
    times.map((startsAt, index) => api.bookOwn(startsAt, [`T0${index + 1}`], `${index}@example.com`)),
  );
  const answers = await Promise.all(owns.map((own) => api.move(own, last)));
  expect(statusesOf(answers)).toEqual([200, 409, 409, 409]);
  expect(await familiesAt(last)).toBe(1);
  const kept = await Promise.all(owns.map((own) => api.look(own)));
  expect(kept.filter(({ startsAt }) => startsAt !== last)).toHaveLength(3);
});

it('of a family that moves there and others who book it, one gets it', async () => {
  const own = await api.bookOwn(seven, ['T01']);
  const [moved, ...booked] = await Promise.all([
    api.move(own, last),
    ...['T02', 'T03', 'T04'].map((studentId) => api.tryToBook(last, [studentId])),
  ]);
  expect([...statusesOf([moved]), ...statusesOf(booked)].filter((status) => status < 300)).toHaveLength(1);
  expect(await familiesAt(last)).toBe(1);
});

it('two families who change places at once wait for nobody in a circle', async () => {
  const [one, other] = [
    await api.bookOwn(seven, ['T01'], 'one@example.com'),
    await api.bookOwn(twentyPast, ['T02'], 'other@example.com'),
  ];
  const answers = await Promise.all([api.move(one, twentyPast), api.move(other, seven)]);
  expect(statusesOf(answers)).toEqual([409, 409]);
});

it('the same family with two presses for different times ends at one of them', async () => {
  const own = await api.bookOwn(seven, ['T01']);
  const wishes = [twentyPast, last];
  expect(statusesOf(await Promise.all(wishes.map((startsAt) => api.move(own, startsAt))))).toEqual([
    200, 200,
  ]);
  expect(wishes).toContain((await api.look(own)).startsAt);
  expect(await api.db.prisma.appointment.count({ where: { status: 'booked' } })).toBe(1);
});

it('cancelled and moved at once it is cancelled, and holds nothing', async () => {
  for (let round = 0; round < 3; round += 1) {
    const own = await api.bookOwn(seven, ['T01']);
    const [cancelled, moved] = await Promise.all([api.cancel(own), api.move(own, last)]);
    expect(cancelled.status).toBe(200);
    expect([200, 409]).toContain(moved.status);
    expect(await api.look(own)).toMatchObject({ status: 'cancelled' });
    expect(await api.freeTimes()).toEqual(expect.arrayContaining([seven, last]));
  }
});

it('moved by the family and by an admin at once it is at one of the times, once', async () => {
  const own = await api.bookOwn(seven, ['T01']);
  const [byFamily, byAdmin] = await Promise.all([
    api.move(own, last),
    api.change(own.id, 'reschedule', { startsAt: twentyPast }),
  ]);
  expect(statusesOf([byFamily, byAdmin])).toEqual([200, 200]);
  const { startsAt, version } = await api.stored(own.id);
  expect([last, twentyPast]).toContain(startsAt?.toISOString());
  expect(version).toBe(3);
});

it('a student’s other time can’t be booked while the family moves into that period', async () => {
  await api.changeSettings({ bookingPeriod: 'semester' });
  await api.addEvent('Open', '2027-01-12T07:00:00-06:00', '2027-01-12T08:00:00-06:00');
  const own = await api.bookOwn(seven, ['T01']);
  const answers = await Promise.all([
    api.move(own, '2027-01-12T13:00:00Z'),
    api.tryToBook('2027-01-12T13:40:00Z', ['T01']),
  ]);
  expect(statusesOf(answers).filter((status) => status < 300)).toHaveLength(1);
  const claims = await api.db.prisma.visit.findMany({ where: { claimedPeriod: '2027-spring' } });
  expect(claims).toHaveLength(1);
});
