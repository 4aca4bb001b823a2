export { type Day, dayOf, daysAfter, daysTouched, endOfDay, isValidTimeZone, startOfDay } from './days.ts';
export { type Interval, mergeOpenings } from './intervals.ts';
export { afterQuietHours } from './quiet-hours.ts';
export {
  type BookingPeriod,
  type BookingPeriodKind,
  bookingPeriodOf,
  type Semester,
  semesterOf,
} from './semesters.ts';
export {
  findFreeSlots,
  isFreeSlot,
  isUntaken,
  type Slot,
  type SlotQuestion,
  type SlotRules,
  slotFrom,
} from './slots.ts';
export { weeksTouched } from './weeks.ts';
