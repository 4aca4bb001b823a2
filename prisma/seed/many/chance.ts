/** Numbers from 0 up to 1 that look random and are the same each time (mulberry32). */
export const createChance = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** Whether something happens that happens so often. */
    is: (share: number): boolean => next() < share,
    /** A whole number from 0 up to `end`, which is outside. */
    below: (end: number): number => Math.floor(next() * end),
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
  };
};

export type Chance = ReturnType<typeof createChance>;
