import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** Long enough to finish a syllable, short enough not to wait for. */
const pauseMs = 300;

const trimmed = <Search extends Record<string, string>>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).map(([field, text]) => [field, text.trim()])) as Search;

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
  const inAddress = useRef(JSON.stringify(search));
  // Searches on their way into the address. It may say an older one while the next is typed already.
  const underWay = useRef<string[]>([]);

  const send = (next: Search) => {
    const tidy = trimmed(next);
    const text = JSON.stringify(tidy);
    if (text === (underWay.current.at(-1) ?? inAddress.current)) return;
    underWay.current.push(text);
    onSearch(tidy);
  };
  const sendLater = useDebouncedCallback(send, pauseMs);

  useEffect(() => {
    const text = JSON.stringify(search);
    if (text === inAddress.current) return;
    inAddress.current = text;
    const place = underWay.current.indexOf(text);
    underWay.current = underWay.current.slice(place + 1);
    if (place >= 0) return;
    underWay.current = [];
    sendLater.cancel();
    setTyped(search);
  }, [search, sendLater]);

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
      sendLater.cancel();
      send(next);
    },
  };
};
