import { useDashboard } from '../dashboard/get-dashboard.ts';

/** The oldest other appointment that is over and still waits for its numbers; undefined where there is none. */
export const useNextNeedingData = (id: string) =>
  useDashboard().data?.needingAttention.find((appointment) => appointment.id !== id);
