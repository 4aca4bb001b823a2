export { booking } from './booking.ts';
export { messages } from './messages.ts';
