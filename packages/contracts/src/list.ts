import * as z from 'zod/mini';

const whole = (text: unknown) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text);
const queryNumber = (fallback: number, max: number) =>
  z._default(z.pipe(z.transform(whole), z.number().check(z.minimum(1), z.maximum(max))), fallback);

/** Which page of a list, from 1, and how many rows each has: the part of a query that all lists share. */
export const paging = { page: queryNumber(1, 1_000_000), pageSize: queryNumber(25, 200) };

/** An empty search box sends an empty text: that is no filter. */
export const filter = <T extends z.ZodMiniType>(schema: T) =>
  z.optional(
    z.pipe(
      z.transform((value) => (value === '' ? undefined : value)),
      z.optional(schema),
    ),
  );

/** One page of a list, and how many rows there are in all. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ items: z.array(row), total: z.number(), page: z.number(), pageSize: z.number() });
