/** Where all that was done with an appointment is listed. */
export const activityPath = (appointmentId: string): string =>
  `/admin/activity?appointmentId=${encodeURIComponent(appointmentId)}`;
