import { useAppointmentChange } from './change-appointment.ts';

/** Undoes completed or no-show; what was entered stays. */
export const useReopen = () => useAppointmentChange('reopen');
