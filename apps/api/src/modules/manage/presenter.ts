import type { ManagedAppointment } from '@clothes-closet/contracts';
import type { OwnAppointment } from './repository.ts';

type OfferUrlOf = (offerId: string) => string;
type Known = { offerUrlOf: OfferUrlOf; now: Date };

export const presentOwn = (
  { status, startsAt, endsAt, locale, firstName, lastName, visits, offers }: OwnAppointment,
  { offerUrlOf, now }: Known,
) =>
  ({
    status,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    hasStarted: startsAt !== null && startsAt <= now,
    locale,
    guardian: { firstName, lastName },
    students: visits.map(({ studentId, gender, grade, school }) => ({
      studentId: studentId ?? '',
      gender: gender ?? 'female',
      grade: grade ?? '',
      school: school ?? '',
    })),
    offer: status === 'waitlisted' ? presentOffer(offers[0], offerUrlOf) : null,
  }) satisfies ManagedAppointment;

const presentOffer = (offer: OwnAppointment['offers'][number] | undefined, offerUrlOf: OfferUrlOf) =>
  offer
    ? {
        startsAt: offer.startsAt.toISOString(),
        endsAt: offer.endsAt.toISOString(),
        expiresAt: offer.expiresAt.toISOString(),
        url: offerUrlOf(offer.id),
      }
    : null;
