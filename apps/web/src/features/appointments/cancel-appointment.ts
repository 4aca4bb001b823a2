import { useAppointmentChange } from './change-appointment.ts';

/** Cancels; frees the slot and the students, and the calendar's event goes. */
export const useCancelAppointment = () => useAppointmentChange('cancel');
