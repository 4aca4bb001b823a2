import { OwnOffer } from '@clothes-closet/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';
import { now } from '../../lib/clock.ts';

const minuteMs = 60_000;

/** Milliseconds to the next look: now and then, and just after the time to answer is over. */
const nextLook = ({ state, expiresAt }: OwnOffer): number | false => {
  if (state !== 'open') return false;
  const left = Date.parse(expiresAt) - now() + 1000;
  // The device's clock may be ahead: the server knows when it is over.
  return left > 0 ? Math.min(left, minuteMs) : minuteMs;
};

export const ownOfferQuery = (token: string) =>
  queryOptions({
    queryKey: ['offer', token],
    queryFn: ({ signal }) => callApi(`/offers/${encodeURIComponent(token)}`, { answer: OwnOffer, signal }),
    refetchInterval: ({ state: { data } }) => (data ? nextLook(data) : false),
  });

/** The offer behind a link. Looking at it changes nothing. */
export const useOwnOffer = (token: string) => useQuery(ownOfferQuery(token));
