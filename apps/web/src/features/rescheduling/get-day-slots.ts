import { AvailabilityResponse, Day } from '@clothes-closet/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** The free slots of one day of the site's zone. */
export const useDaySlots = (day: string) =>
  useQuery({
    queryKey: ['availability', day],
    queryFn: ({ signal }) =>
      callApi(`/availability?${new URLSearchParams({ from: day, to: day })}`, {
        answer: AvailabilityResponse,
        signal,
      }),
    // A date that is being typed is none yet.
    enabled: Day.safeParse(day).success,
    staleTime: 20_000,
  });
