export { booking } from '../en/booking.ts';
