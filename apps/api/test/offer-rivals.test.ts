import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOfferTokens } from '../src/platform/link-tokens.ts';
import { startApiProcess } from './api-process.ts';
import { createTestApi, eventually, type TestApi } from './harness.ts';
import { bookingForm, waitlistForm } from './requests.ts';

/** Twenty slots held for waiting families, at two real processes, while five hundred others want a time. */
let api: TestApi;
let processes: Awaited<ReturnType<typeof startApiProcess>>[];

const msPerDay = 86_400_000;
const held = 20;
const free = 10;
const waiting = 60;
const rivals = 500;

const monday = new Date(Date.now() + 7 * msPerDay).toISOString().slice(0, 10);
const slots = Array.from({ length: held + free }, (_, index) =>
  new Date(Date.parse(`${monday}T14:00:00Z`) + index * 20 * 60_000).toISOString(),
);
const heldSlots = slots.slice(0, held);
const freeSlots = slots.slice(held);
const names = (letter: string, length: number) => Array.from({ length }, (_, index) => `${letter}${index}`);

beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString() });
  await api.addEvent(
    'Open',
    slots[0] ?? '',
    new Date(Date.parse(slots.at(-1) ?? '') + 20 * 60_000).toISOString(),
  );
  await api.admit(...names('W', waiting), ...names('R', rivals));
  const env = { ...api.environment, TRUST_PROXY: '1', LOG_LEVEL: 'info' };
  processes = await Promise.all([startApiProcess(env), startApiProcess(env)]);
});

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await api.stop();
});

const post = async (index: number, path: string, body: unknown = {}) => {
  const { url } = processes[index % processes.length] ?? { url: '' };
  const response = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${index % 50}.1` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { id?: string; code?: string };
  return {
    ...answer,
    outcome: answer.code === undefined ? String(response.status) : `${response.status} ${answer.code}`,
  };
};

const tally = (answers: { outcome: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Times that two families have or are offered: appointments and held offers alike. */
const doubles = () =>
  api.db.prisma.$queryRaw<unknown[]>`
    WITH taken AS (
      SELECT id, starts_at, ends_at FROM appointment WHERE status = 'booked'
      UNION ALL SELECT id, starts_at, ends_at FROM waitlist_offer WHERE station IS NOT NULL
    )
    SELECT a.id FROM taken a JOIN taken b ON a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`;

const joinInLine = async () => {
  const ids: string[] = [];
  for (const [index, name] of names('W', waiting).entries()) {
    const { id = '' } = await post(index, 'waitlist', waitlistForm([name], { email: `${name}@example.com` }));
    ids.push(id);
  }
  return ids;
};

const offerThem = async (ids: readonly string[]) => {
  const admin = await api.signIn();
  const tokens = createOfferTokens(api.config.sessionSecret);
  for (const [index, startsAt] of heldSlots.entries())
    await admin.post(`/waitlist/${ids[index]}/offer`).send({ startsAt }).expect(201);
  const offers = await api.db.prisma.waitlistOffer.findMany({ orderBy: { startsAt: 'asc' } });
  return offers.map(({ id }) => tokens.tokenFor(id));
};

it('leaves held slots to whom they are offered, and gives no slot twice', { timeout: 180_000 }, async () => {
  const line = await joinInLine();
  const tokens = await offerThem(line);
  expect(tokens).toHaveLength(held);

  // Nine in ten want a time that is held. Meanwhile half of the families accept and the others decline.
  const wishes = names('R', rivals).map((name, index) => ({
    name,
    startsAt: (index % 10 === 0 ? freeSlots[(index / 10) % free] : heldSlots[index % held]) ?? '',
  }));
  const [bookings, answers] = await Promise.all([
    Promise.all(
      wishes.map(({ name, startsAt }, index) =>
        post(index, 'appointments', bookingForm(startsAt, [name], { email: `${name}@example.com` })),
      ),
    ),
    Promise.all(
      tokens.map((token, index) => post(index, `offers/${token}/${index % 2 === 0 ? 'accept' : 'decline'}`)),
    ),
  ]);
  expect(tally(answers)).toEqual({ '200': held });
  expect(tally(bookings)).toEqual({ '201': free, '409 slot_unavailable': rivals - free });
  expect(await doubles()).toEqual([]);

  // Whoever declined has made room for another family, in order: the line has no gaps.
  const made = await eventually(async () => {
    const offers = await api.db.prisma.waitlistOffer.findMany({
      select: { appointmentId: true, state: true },
    });
    return offers.filter(({ state }) => state === 'open').length === held / 2 ? offers : undefined;
  });
  const asked = new Set(made.map(({ appointmentId }) => appointmentId));
  expect(line.slice(0, asked.size).every((id) => asked.has(id))).toBe(true);
  expect(await doubles()).toEqual([]);

  const booked = await api.db.prisma.appointment.findMany({
    where: { status: 'booked', startsAt: { in: heldSlots.map((startsAt) => new Date(startsAt)) } },
    select: { id: true, startsAt: true },
    orderBy: { startsAt: 'asc' },
  });
  expect(booked.map(({ id }) => id)).toEqual(line.slice(0, held).filter((_, index) => index % 2 === 0));
});

it('where families press again and against themselves, each slot has one end', {
  timeout: 180_000,
}, async () => {
  const tokens = createOfferTokens(api.config.sessionSecret);
  const open = await api.db.prisma.waitlistOffer.findMany({ where: { state: 'open' } });
  const presses = open.flatMap(({ id }) =>
    ['accept', 'decline', 'accept', 'decline'].map((action) => ({ id, action })),
  );
  const wishes = names('R', rivals).slice(0, 200);
  await Promise.all([
    ...presses.map(({ id, action }, index) => post(index, `offers/${tokens.tokenFor(id)}/${action}`)),
    ...wishes.map((name, index) => {
      const startsAt = open[index % open.length]?.startsAt.toISOString() ?? '';
      return post(index, 'appointments', bookingForm(startsAt, [name], { email: `${name}@example.com` }));
    }),
  ]);
  expect(await doubles()).toEqual([]);
  for (const { id, appointmentId } of open) {
    const offer = await api.db.prisma.waitlistOffer.findUniqueOrThrow({
      where: { id },
      include: { appointment: true },
    });
    expect(offer.state).toMatch(/accepted|declined/);
    if (offer.state === 'accepted')
      expect(offer.appointment).toMatchObject({
        id: appointmentId,
        status: 'booked',
        startsAt: offer.startsAt,
      });
  }
});
