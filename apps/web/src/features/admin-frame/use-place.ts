import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { readStored, removeStored, writeStored } from '../../lib/storage.ts';

const keyOf = (locationKey: string) => `place:${locationKey}`;

/** Where a list was left: how far the page was scrolled, and the link of the row that was opened. */
const readPlace = (key: string) => {
  const [, scrollY, rowId] = /^(\d+) (.+)$/.exec(readStored('session', key) ?? '') ?? [];
  return scrollY && rowId ? { scrollY: Number(scrollY), rowId } : undefined;
};

/**
 * Keeps a list's place while one of its rows is looked at: who comes back finds the page scrolled as it was and
 * the focus on that row. `isShown` once the rows stand there.
 */
export const usePlace = (isShown: boolean) => {
  const key = keyOf(useLocation().key);
  const isComingBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!isShown || !isComingBack) return;
    const place = readPlace(key);
    if (!place) return;
    removeStored('session', key);
    window.scrollTo(0, place.scrollY);
    document.getElementById(place.rowId)?.focus({ preventScroll: true });
  }, [isShown, isComingBack, key]);

  return {
    /** To be called as a row is opened; `rowId` is the id of its link. */
    leaveBy: (rowId: string) => writeStored('session', key, `${Math.round(window.scrollY)} ${rowId}`),
  };
};
