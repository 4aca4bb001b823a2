import type { OwnOffer, WaitingOffer } from '@clothes-closet/contracts';
import { wantsTexts } from '../notifications/channels.ts';
import type { OwnOffer as OwnOfferRow } from './repository.ts';

/** Between the end of its time and the round that closes it, an offer is over all the same. */
const stateOf = ({ state, expiresAt, appointment }: OwnOfferRow, now: Date): OwnOffer['state'] => {
  if (state !== 'open') return state;
  if (appointment.status !== 'waitlisted') return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
};

type Around = { manageUrl: string; now: Date; sendsTexts: boolean };

export const presentOwnOffer = (offer: OwnOfferRow, { manageUrl, now, sendsTexts }: Around) => {
  const { startsAt, endsAt, expiresAt, appointment } = offer;
  const { locale, firstName, lastName, visits } = appointment;
  return {
    state: stateOf(offer, now),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    locale,
    guardian: { firstName, lastName },
    students: visits.map(({ studentId, gender, grade, school }) => ({
      studentId: studentId ?? '',
      gender: gender ?? 'female',
      grade: grade ?? '',
      school: school ?? '',
    })),
    manageUrl,
    getsText: sendsTexts && wantsTexts(appointment),
  } satisfies OwnOffer;
};

type OfferRow = Omit<WaitingOffer, 'startsAt' | 'endsAt' | 'tellAt' | 'expiresAt'> & {
  startsAt: Date;
  endsAt: Date;
  tellAt: Date;
  expiresAt: Date;
};

export const presentWaitingOffer = ({ state, startsAt, endsAt, offeredBy, tellAt, expiresAt }: OfferRow) =>
  ({
    state,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    offeredBy,
    tellAt: tellAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }) satisfies WaitingOffer;
