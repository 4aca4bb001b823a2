import * as z from 'zod/mini';
import { genders } from '../choices.ts';
import { Id, line } from '../primitives.ts';

/** What one student of a gender may take. */
export const ItemLimitRequest = z.object({
  gender: z.enum(genders),
  label: line(60),
  quantity: z.int().check(z.minimum(0), z.maximum(99)),
});
export type ItemLimitRequest = z.infer<typeof ItemLimitRequest>;

export const ItemLimit = z.extend(ItemLimitRequest, { id: Id, label: z.string() });
export type ItemLimit = z.infer<typeof ItemLimit>;

/** In the order in which they are printed. */
export const ItemLimitsResponse = z.object({ items: z.array(ItemLimit) });
export type ItemLimitsResponse = z.infer<typeof ItemLimitsResponse>;
