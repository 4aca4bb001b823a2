import { setTimeout as sleep } from 'node:timers/promises';

type Answer = { slots: { startsAt: string }[] };

/** The free slots' starts, once the API has read the calendar. */
export const waitForSlots = async (apiUrl: string): Promise<string[]> => {
  for (;;) {
    const { slots } = (await (await fetch(`${apiUrl}/api/availability`)).json()) as Answer;
    if (slots.length > 0) return slots.map(({ startsAt }) => startsAt);
    await sleep(100);
  }
};
