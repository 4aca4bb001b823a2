/** The LIKE pattern for any text that has `part` in it; its own `%`, `_` and `\` stand for themselves. */
export const anyPart = (part: string): string => `%${escapeLike(part)}%`;

/** For Prisma's `contains`, which passes wildcards on. */
export const escapeLike = (part: string): string => part.replace(/[\\%_]/g, '\\$&');
