import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import { now } from '../../lib/clock.ts';

/** The time, as far as a page tells it: it goes on by itself. */
export const useNow = (): string => {
  const [time, setTime] = useState(now);
  useInterval(() => setTime(now()), 20_000, { autoInvoke: true });
  return new Date(time).toISOString();
};
