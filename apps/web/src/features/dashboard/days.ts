import type { AppointmentRow } from '@clothes-closet/contracts';

export type Timed = AppointmentRow & { startsAt: string };

export const hasTime = (appointment: AppointmentRow): appointment is Timed => appointment.startsAt !== null;

export const nameOf = ({ guardian }: AppointmentRow): string => `${guardian.firstName} ${guardian.lastName}`;

/** Appointments in their order, day by day; `dayOf` tells the site's day of an instant. */
export const groupByDay = (
  appointments: readonly AppointmentRow[],
  dayOf: (instant: string) => string,
): [day: string, appointments: Timed[]][] => [
  ...Map.groupBy(appointments.filter(hasTime), ({ startsAt }) => dayOf(startsAt)),
];

/** How many of the day's appointments have begun: there stands the line of now. */
export const countBegun = (appointments: readonly Timed[], now: string): number =>
  appointments.filter(({ startsAt }) => Date.parse(startsAt) <= Date.parse(now)).length;
