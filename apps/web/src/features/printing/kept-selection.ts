/** A selection, and of which list it is. */
export type Kept = { scope: string; ids: readonly string[] };

export const nothingKept: Kept = { scope: '', ids: [] };

export const writeKept = ({ scope, ids }: Kept): string => `${ids.join(',')} ${scope}`;

/** The selection as it was written; none where what is stored is something else. */
export const readKept = (stored: string | null): Kept => {
  const [, ids, scope] = /^([\da-f,-]*) (.*)$/.exec(stored ?? '') ?? [];
  if (ids === undefined || scope === undefined) return nothingKept;
  return { scope, ids: ids.split(',').filter(Boolean) };
};
