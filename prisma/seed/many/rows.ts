import { createHash } from 'node:crypto';
import { type Chance, createChance } from './chance.ts';
import { familyOf } from './families.ts';
import { type Place, slotMinutes } from './plan.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const relations = ['brother', 'sister', 'grandmother', 'uncle', 'cousin'];
const nothing = { socks: 0, underwear: 0, shoes: 0, coats: 0, backpacks: 0, misc: 0 };

type Question = { place: Place; number: number; now: number };

/** The rows of one appointment, its visits and its confirmation, with the columns' names. */
export const rowsOf = ({ place, number, now }: Question) => {
  const chance = createChance(1_000_000 + number);
  const { guardian, students } = familyOf(place.family);
  const status = statusOf(place, { chance, now });
  const createdAt = (place.startsAt ?? now) - (1 + chance.below(20 * 24 * 60)) * minute;
  const created_at = instant(Math.min(createdAt, now));
  const id = idOf(Math.min(createdAt, now), number);
  const period = periodOf(place.startsAt ?? now);
  const take = () => (status === 'completed' ? itemsOf(chance) : nothing);
  const person = chance.is(0.15) ? [{ relation: chance.pick(relations), ...take() }] : [];
  const visits = [
    ...students.map((student) => ({
      ...student,
      ...take(),
      claimed_period: status === 'cancelled' ? null : period,
    })),
    ...(status === 'completed' ? person : []),
  ];
  return {
    appointment: {
      id,
      status,
      ...timesOf(place, status),
      ...guardian,
      placed_by_admin: false,
      source: 'parent',
      manage_token_hash: `\\x${createHash('sha256').update(id).digest('hex')}`,
      calendar_generation: 0,
      version: 1,
      created_at,
      updated_at: created_at,
    },
    visits: visits.map((visit, index) => ({
      id: idOf(createdAt, number * 10 + index),
      appointment_id: id,
      position: index + 1,
      ...visit,
    })),
    message: {
      id: idOf(createdAt, number),
      kind: place.startsAt === null ? 'waitlisted' : 'confirmation',
      channel: 'email',
      appointment_id: id,
      for_start: place.startsAt === null ? created_at : instant(place.startsAt),
      state: 'sent',
      attempts: 1,
      created_at,
      sent_at: created_at,
    },
  };
};

/** Those of the last days are not all entered yet. */
const statusOf = ({ startsAt }: Place, { chance, now }: { chance: Chance; now: number }) => {
  if (startsAt === null) return 'waitlisted';
  if (chance.is(0.08)) return 'cancelled';
  if (startsAt > now || (startsAt > now - 3 * day && chance.is(0.2))) return 'booked';
  return chance.is(0.09) ? 'no_show' : 'completed';
};

const timesOf = (place: Place, status: string) =>
  place.startsAt === null
    ? { starts_at: null, ends_at: null, station: null }
    : {
        starts_at: instant(place.startsAt),
        ends_at: instant(place.startsAt + slotMinutes * minute),
        station: status === 'cancelled' ? null : place.station,
      };

const itemsOf = (chance: Chance) => ({
  socks: chance.below(8),
  underwear: chance.below(8),
  shoes: chance.below(2),
  coats: chance.is(0.4) ? 1 : 0,
  backpacks: chance.is(0.3) ? 1 : 0,
  misc: chance.below(12),
});

const periodOf = (milliseconds: number): string => {
  const moment = new Date(milliseconds);
  return `${moment.getUTCFullYear()}-${moment.getUTCMonth() < 6 ? 'spring' : 'fall'}`;
};

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A version 7 uuid of that moment, with the number where others are random. */
const idOf = (milliseconds: number, number: number): string => {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
};
