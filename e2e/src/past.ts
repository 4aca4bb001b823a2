import type { Stack } from './stack.ts';

const minuteMs = 60_000;
let passed = 0;

/** As if an appointment's time had come and gone: it ended within the last hours or days, at a time of its own. */
export const letTimePass = async ({ db }: Stack, id: string, daysAgo = 0): Promise<string> => {
  passed += 1;
  const minutesAgo = daysAgo * 24 * 60 + passed * 30;
  const endsAt = new Date((Math.floor(Date.now() / minuteMs) - minutesAgo) * minuteMs);
  const startsAt = new Date(endsAt.getTime() - 20 * minuteMs);
  // What an admin places holds no station, so that it collides with nothing.
  await db.appointment.update({
    where: { id },
    data: { startsAt, endsAt, station: null, placedByAdmin: true },
  });
  return startsAt.toISOString();
};
