import { fileURLToPath } from 'node:url';

const msPerMinute = 60_000;
const fixture = fileURLToPath(new URL('./clock-ahead.fixture.ts', import.meta.url));

/** For the environment of processes: their clock shows a full minute in so many milliseconds from now. */
export const minuteIn = (ms: number) => ({
  NODE_OPTIONS: `--import ${fixture}`,
  CLOCK_AHEAD_MS: String(msPerMinute - ((Date.now() + ms) % msPerMinute)),
});
