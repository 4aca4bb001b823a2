import { useAppointmentChange } from './change-appointment.ts';

/** Notes that the family did not come; the calendar's event stays. */
export const useMarkNoShow = () => useAppointmentChange('no-show');
