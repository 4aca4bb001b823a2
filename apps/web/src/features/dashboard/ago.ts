const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something has been, in the largest unit that it fills. */
export const ageOf = (instant: string, now: string) => {
  const age = Math.max(0, Date.parse(now) - Date.parse(instant));
  if (age >= day) return { unit: 'days', count: Math.floor(age / day) } as const;
  if (age >= hour) return { unit: 'hours', count: Math.floor(age / hour) } as const;
  return { unit: 'minutes', count: Math.floor(age / minute) } as const;
};

/** The calendar is read every minute; after this many something is wrong. */
const staleAfter = 5 * minute;

export const isStale = (syncedAt: string | null, now: string): boolean =>
  syncedAt === null || Date.parse(now) - Date.parse(syncedAt) > staleAfter;
