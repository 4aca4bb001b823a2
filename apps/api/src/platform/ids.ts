import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

export type NewId = () => string;

const mostSequence = 0xffff_ffff;

/** UUID version 7: in the order of creation, within a millisecond too, which keeps indexes compact and lists in order. */
export const createNewId = (clock: Clock): NewId => {
  let sequence = 0;
  return () => {
    sequence = sequence === mostSequence ? 0 : sequence + 1;
    return v7({ msecs: clock.now().getTime(), seq: sequence });
  };
};
