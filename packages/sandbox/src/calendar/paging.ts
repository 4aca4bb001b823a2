import type { PagingFault } from './faults.ts';
import type { ListQuery } from './list-query.ts';
import { listChanges, listEvents } from './listing.ts';
import type { Store } from './store.ts';
import { type Bookmark, createBookmarks, type Listing, readSyncToken, writeSyncToken } from './tokens.ts';

/** Turns list calls into pages; the last one carries the next sync token. */
export const createPager = (store: Store) => {
  const bookmarks = createBookmarks();

  const begin = (query: ListQuery): Listing => {
    store.lookAhead();
    const state = { epoch: store.epoch(), revision: store.revision(), fingerprint: query.fingerprint };
    if (!query.syncToken) return { events: listEvents(store, query), isIncrement: false, state };
    const since = readSyncToken(query.syncToken, state).revision;
    return { events: listChanges(store, since, query), isIncrement: true, state };
  };

  return {
    /** Throws fullSyncRequired, invalid. */
    turnPage(query: ListQuery, { shortPages, emptyPages = false }: PagingFault) {
      const { listing, offset, isBlank }: Bookmark = query.pageToken
        ? bookmarks.find(query.pageToken, query.fingerprint)
        : { listing: begin(query), offset: 0, isBlank: emptyPages };
      const size = isBlank ? 0 : Math.min(query.maxResults, shortPages ?? query.maxResults);
      const next = offset + size;
      // With empty pages on, the last page is an empty one too: the token must be taken from it all the same.
      const isLast = next >= listing.events.length && (isBlank || !emptyPages);
      const rest = { listing, offset: next, isBlank: emptyPages && !isBlank };
      return {
        events: listing.events.slice(offset, next),
        isIncrement: listing.isIncrement,
        ...(isLast ? tokenAfter(listing, query) : { nextPageToken: bookmarks.place(rest) }),
      };
    },
  };
};

/** An increment could not honour a search or an order, so such a list ends without a token. A window is only dropped. */
const tokenAfter = ({ state }: Listing, query: ListQuery) => {
  const isNarrowed =
    query.orderBy ||
    query.q ||
    query.iCalUID ||
    query.updatedMin ||
    query.privateProperties.length > 0 ||
    query.sharedProperties.length > 0;
  return isNarrowed ? {} : { nextSyncToken: writeSyncToken(state) };
};
