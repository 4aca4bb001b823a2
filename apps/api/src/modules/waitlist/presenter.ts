import type { WaitingRow, WaitlistPage, WaitlistQuery } from '@clothes-closet/contracts';
import { presentWaitingOffer } from '../offers/presenter.ts';
import type { WaitingFamily } from './repository.ts';

export const presentWaitlist = (
  { families, total }: { families: readonly WaitingFamily[]; total: number },
  { page, pageSize }: WaitlistQuery,
): WaitlistPage => ({ items: families.map(presentFamily), total, page, pageSize });

export const presentFamily = (family: WaitingFamily): WaitingRow => ({
  id: family.id,
  version: family.version,
  place: family.place,
  createdAt: family.createdAt.toISOString(),
  guardian: {
    firstName: family.firstName,
    lastName: family.lastName,
    phone: family.phone,
    phoneType: family.phoneType,
  },
  students: family.visits.flatMap(({ studentId }) => (studentId === null ? [] : [{ studentId }])),
  locale: family.locale,
  contactedAt: family.contactedAt?.toISOString() ?? null,
  offer: family.offers[0] ? presentWaitingOffer(family.offers[0]) : null,
});
