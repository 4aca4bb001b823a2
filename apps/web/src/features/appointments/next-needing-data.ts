import { DashboardResponse } from '@clothes-closet/contracts';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api.ts';

/** The oldest other appointment that is over and still waits for its numbers; undefined where there is none. */
export const useNextNeedingData = (id: string) =>
  useQuery({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => callApi('/admin/dashboard', { answer: DashboardResponse, signal }),
    select: ({ needingAttention }) => needingAttention.find((appointment) => appointment.id !== id),
  }).data;
