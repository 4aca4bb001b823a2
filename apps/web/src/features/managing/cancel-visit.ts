import { ManagedAppointment } from '@clothes-closet/contracts';
import { callApi, usualPatience } from '../../lib/api.ts';

/** Cancels the visit of a manage link, or leaves the wait list; doing it again does no harm. */
export const cancelVisit = (token: string) =>
  callApi(`/manage/${encodeURIComponent(token)}/cancel`, {
    answer: ManagedAppointment,
    method: 'POST',
    patience: usualPatience,
  });
