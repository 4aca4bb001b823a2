import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

export type NewId = () => string;

/** UUID version 7: in the order of creation to the millisecond, which keeps indexes compact. */
export const createNewId =
  (clock: Clock): NewId =>
  () =>
    v7({ msecs: clock.now().getTime() });
