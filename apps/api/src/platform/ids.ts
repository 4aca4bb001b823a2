import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

export type NewId = () => string;

/** UUID version 7: unguessable enough for a row, and in the order of creation for the index. */
export const createNewId =
  (clock: Clock): NewId =>
  () =>
    v7({ msecs: clock.now().getTime() });
