import type { Arrangements } from './arrangements.ts';
import type { Guardian } from './families.ts';
import type { Stack } from './stack.ts';
import type { LanguageCode } from './texts.ts';

const minuteMs = 60_000;
let passed = 0;

/** Ended within the last hours or days, at a time of its own. */
const timePassed = (daysAgo: number) => {
  passed += 1;
  const minutesAgo = daysAgo * 24 * 60 + passed * 30;
  const endsAt = new Date((Math.floor(Date.now() / minuteMs) - minutesAgo) * minuteMs);
  return { startsAt: new Date(endsAt.getTime() - 20 * minuteMs), endsAt };
};

type Where = { stack: Stack; arrange: Arrangements };
type Family = { locale?: LanguageCode; guardian?: Guardian; daysAgo?: number };

/**
 * A family whose time has come and gone. Nobody can book the past: it comes from the wait list, so that it takes no
 * slot and leaves no event that other tests would stumble over.
 */
export const arrangeVisitBefore = async (
  { stack, arrange }: Where,
  { daysAgo = 0, ...rest }: Family = {},
) => {
  const family = await arrange.joinWaitlist(rest);
  await stack.db.appointment.update({
    where: { id: family.id },
    // What an admin places holds no station, so that it collides with nothing.
    data: { ...timePassed(daysAgo), status: 'booked', placedByAdmin: true },
  });
  return family;
};
