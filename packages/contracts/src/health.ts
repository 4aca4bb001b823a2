import * as z from 'zod/mini';
import { Instant } from './primitives.ts';

export const LivenessResponse = z.object({ status: z.literal('ok') });
export type LivenessResponse = z.infer<typeof LivenessResponse>;

/** Counts and ages only: it is for everybody. The parts are missing where the database can't be reached. */
export const ReadinessResponse = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'unreachable']),
  calendar: z.optional(
    z.object({
      syncedAt: z.nullable(Instant),
      ageSeconds: z.nullable(z.number()),
      isStale: z.boolean(),
      comparedAt: z.nullable(Instant),
      /** Events that an admin has to decide on. */
      differences: z.number(),
    }),
  ),
  messages: z.optional(
    z.object({ waiting: z.number(), failed: z.number(), oldestWaitingSeconds: z.nullable(z.number()) }),
  ),
  jobs: z.optional(z.object({ waiting: z.number() })),
});
export type ReadinessResponse = z.infer<typeof ReadinessResponse>;
