const msPerMinute = 60_000;

/** The most that happened in any span of so many milliseconds, by default a minute. */
export const mostWithin = (times: readonly Date[], spanMs = msPerMinute): number => {
  const sorted = times.map((time) => time.getTime()).sort((one, other) => one - other);
  let most = 0;
  let first = 0;
  for (const [last, time] of sorted.entries()) {
    while (time - (sorted[first] ?? time) >= spanMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
};
