const day = 24 * 60 * 60_000;
const yearsBack = 5;
const daysAhead = 60;

/** 15:00 to 23:00 UTC: nine to five in Chicago in winter, ten to six in summer. */
const firstHour = 15;
const slotsOfADay = 24;
export const slotMinutes = 20;

/** One share in so many is on the wait list. */
const waitingShare = 300;

/** Weekdays of five school years, as a list of their midnights. */
const weekdaysAround = (today: number): number[] => {
  const length = yearsBack * 365 + daysAhead;
  return Array.from({ length }, (_, index) => today + (index - yearsBack * 365) * day).filter(
    (midnight) => ![0, 6].includes(new Date(midnight).getUTCDay()),
  );
};

/** No semester has more weekdays: a family that comes again after so many comes in another one. */
const weekdaysOfASemester = 132;

export type Place =
  | { family: number; startsAt: number; station: number }
  | { family: number; startsAt: null };

/** When each of so many families comes, the earliest first, then those who wait; the same for the same day. */
export const planPlaces = (appointments: number, today: string): Place[] => {
  const weekdays = weekdaysAround(Date.parse(`${today}T00:00:00Z`));
  const waiting = Math.floor(appointments / waitingShare);
  const timed = appointments - waiting;
  const perDay = Math.ceil(timed / weekdays.length);
  const families = perDay * weekdaysOfASemester;
  return Array.from({ length: appointments }, (_, index) => {
    if (index >= timed) return { family: families + index, startsAt: null };
    const ofDay = index % perDay;
    const midnight = weekdays[Math.floor(index / perDay)] ?? Number.NaN;
    const slot = ofDay % slotsOfADay;
    return {
      family: index % families,
      startsAt: midnight + (firstHour * 60 + slot * slotMinutes) * 60_000,
      station: Math.floor(ofDay / slotsOfADay) + 1,
    };
  });
};
