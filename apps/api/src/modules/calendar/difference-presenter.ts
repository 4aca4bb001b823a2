import type { EventDifference } from '@clothes-closet/contracts';
import type { FoundDifference } from './difference-repository.ts';

export const presentEventDifference = ({
  kind,
  startsAt,
  endsAt,
  reason,
  noticedAt,
}: FoundDifference): EventDifference => ({
  kind,
  event: startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } : null,
  reason,
  noticedAt: noticedAt.toISOString(),
});
