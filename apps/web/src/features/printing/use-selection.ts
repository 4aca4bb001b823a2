import { useState } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { readStored, writeStored } from '../../lib/storage.ts';
import { type Kept, nothingKept, readKept, writeKept } from './kept-selection.ts';

export type Selection = {
  ids: readonly string[];
  has: (id: string) => boolean;
  add: (ids: readonly string[]) => void;
  toggle: (id: string) => void;
  clear: () => void;
};

const storageKey = 'selection';

/**
 * Rows picked out of a list, over all its pages, for as long as it is the same `list`. Whoever
 * looks at one of the rows and comes back finds them still picked.
 */
export const useSelection = (list: string): Selection => {
  // Since this page was loaded: a selection of this morning's is no longer in anybody's mind.
  const scope = `${performance.timeOrigin}?${list}`;
  const isComingBack = useNavigationType() === NavigationType.Pop;
  const [kept, setKept] = useState<Kept>(() =>
    isComingBack ? readKept(readStored('session', storageKey)) : nothingKept,
  );
  const ids = kept.scope === scope ? kept.ids : nothingKept.ids;
  const keep = (next: readonly string[]) => {
    const selection = { scope, ids: next };
    setKept(selection);
    writeStored('session', storageKey, writeKept(selection));
  };
  return {
    ids,
    has: (id) => ids.includes(id),
    add: (more) => keep([...new Set([...ids, ...more])]),
    toggle: (id) => keep(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]),
    clear: () => keep([]),
  };
};
