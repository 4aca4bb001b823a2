import { fileURLToPath } from 'node:url';

const msPerMinute = 60_000;
const fixture = fileURLToPath(new URL('./clock-ahead.fixture.ts', import.meta.url));

/**
 * For the environment of processes: their clock shows a full minute in so many milliseconds from now. Each start later
 * is a minute ahead of the one before, whose minute is claimed already.
 */
export const minuteIn = (ms: number, starts = 0) => ({
  NODE_OPTIONS: `--import ${fixture}`,
  CLOCK_AHEAD_MS: String((starts + 1) * msPerMinute - ((Date.now() + ms) % msPerMinute)),
});
