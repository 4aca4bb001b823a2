import type { WaitingOffer, WaitingRow } from '@clothes-closet/contracts';
import { expect, it } from 'vitest';
import { nextOfferOf } from './next-offer.ts';

const nine = '2027-01-17T15:00:00.000Z';
const twentyPast = '2027-01-17T15:20:00.000Z';
const slots = [nine, twentyPast].map((startsAt) => ({ startsAt, endsAt: startsAt }));

const offerOf = (state: WaitingOffer['state'], startsAt: string): WaitingOffer => ({
  state,
  startsAt,
  endsAt: startsAt,
  offeredBy: 'system',
  tellAt: nine,
  expiresAt: nine,
});

const family = (place: number, offer: WaitingOffer | null = null): WaitingRow => ({
  id: `family-${place}`,
  version: 1,
  place,
  createdAt: nine,
  guardian: { firstName: 'Rosa', lastName: 'Marín', phone: '', phoneType: 'mobile' },
  students: [],
  locale: 'en',
  contactedAt: null,
  offer,
});

const whom = (families: WaitingRow[], free = slots) => {
  const next = nextOfferOf(families, free);
  return next && [next.family.place, next.startsAt];
};

it('the first in line gets the first free time', () => {
  expect(whom([family(1), family(2)])).toEqual([1, nine]);
});

it('who has an open offer is left to think it over', () => {
  expect(whom([family(1, offerOf('open', nine)), family(2)])).toEqual([2, nine]);
  expect(whom([family(1, offerOf('open', nine))])).toBeUndefined();
});

it('who let a time go is offered the next one, not the same again', () => {
  expect(whom([family(1, offerOf('declined', nine)), family(2)])).toEqual([1, twentyPast]);
  expect(whom([family(1, offerOf('expired', twentyPast))])).toEqual([1, nine]);
  expect(whom([family(1, offerOf('declined', nine)), family(2)], slots.slice(0, 1))).toEqual([2, nine]);
});

it('without a free time, or anybody waiting, there is nothing to offer', () => {
  expect(whom([family(1)], [])).toBeUndefined();
  expect(whom([])).toBeUndefined();
});
