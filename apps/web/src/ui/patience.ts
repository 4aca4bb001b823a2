/** Milliseconds. A wait shorter than this needs no sign: a flash of grey only makes it feel longer. */
export const patienceMs = 300;

/** Milliseconds after which one begins to wonder whether anything is happening at all. */
export const wonderMs = 5000;
