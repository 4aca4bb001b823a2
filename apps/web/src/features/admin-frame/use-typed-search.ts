import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** Long enough to finish a syllable, short enough not to wait for. */
const pauseMs = 300;

const trimmed = <Search extends Record<string, string>>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).map(([field, text]) => [field, text.trim()])) as Search;

const isSame = (one: Record<string, string>, other: Record<string, string>) =>
  JSON.stringify(one) === JSON.stringify(other);

type Options<Search> = {
  /** What the address says. */
  search: Search;
  /** Puts a search into the address. */
  onSearch: (search: Search) => void;
};

/**
 * The fields of a search: they follow the typing at once, the address follows after a pause, and whatever else
 * changes the address (back, a link) changes the fields.
 */
export const useTypedSearch = <Search extends Record<string, string>>({
  search,
  onSearch,
}: Options<Search>) => {
  const [typed, setTyped] = useState(search);
  const sent = useRef(search);

  const send = (next: Search) => {
    sent.current = trimmed(next);
    onSearch(sent.current);
  };
  const sendLater = useDebouncedCallback(send, pauseMs);

  const { cancel } = sendLater;
  useEffect(() => {
    if (isSame(search, sent.current)) return;
    sent.current = search;
    cancel();
    setTyped(search);
  }, [search, cancel]);

  return {
    typed,
    /** For what is typed letter by letter. */
    type: (change: Partial<Search>) => {
      const next = { ...typed, ...change };
      setTyped(next);
      sendLater(next);
    },
    /** For what is chosen at once, and for Enter. */
    pick: (change: Partial<Search> = {}) => {
      const next = { ...typed, ...change };
      setTyped(next);
      cancel();
      send(next);
    },
  };
};
