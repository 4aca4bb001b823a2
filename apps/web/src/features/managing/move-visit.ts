import { ManagedAppointment, type RescheduleOwnRequest } from '@clothes-closet/contracts';
import { callApi, usualPatience } from '../../lib/api.ts';

/** Moves the visit of a manage link to another slot; doing it again does no harm. */
export const moveVisit = (token: string, startsAt: string) =>
  callApi(`/manage/${encodeURIComponent(token)}/reschedule`, {
    answer: ManagedAppointment,
    method: 'POST',
    patience: usualPatience,
    body: { startsAt } satisfies RescheduleOwnRequest,
  });
