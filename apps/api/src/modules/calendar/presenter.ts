import type { CalendarDifference } from '@clothes-closet/contracts';
import { presentRow } from '../appointments/presenter.ts';
import type { ListedDifference } from './difference-repository.ts';

export const presentDifference = ({
  appointment,
  kind,
  startsAt,
  endsAt,
  reason,
  noticedAt,
}: ListedDifference): CalendarDifference => ({
  appointment: presentRow(appointment),
  kind,
  event: startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } : null,
  reason,
  noticedAt: noticedAt.toISOString(),
});
