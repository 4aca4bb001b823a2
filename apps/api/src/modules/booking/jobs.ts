import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { forgetIdempotencyKeys } from './repository.ts';

type Deps = { db: Database; clock: Clock };

/** Milliseconds. Nobody repeats yesterday's request. */
const keysLastFor = 24 * 60 * 60 * 1000;

/** Forgets old idempotency keys; tells how many. */
export const createKeyCleanup =
  ({ db, clock }: Deps) =>
  (): Promise<number> =>
    forgetIdempotencyKeys(db.prisma, new Date(clock.now().getTime() - keysLastFor));
