import { fullSyncRequired, invalid } from './errors.ts';
import type { StoredEvent } from './event.ts';
import { newOpaqueId } from './ids.ts';

/** What a sync token says, unseen by the client: the state it has, and the call it belongs to. */
export type SyncToken = { epoch: number; revision: number; fingerprint: string };

export const writeSyncToken = (token: SyncToken) => Buffer.from(JSON.stringify(token)).toString('base64url');

/** Throws fullSyncRequired for a token of another time or none at all, invalid for one of another kind of call. */
export const readSyncToken = (text: string, current: SyncToken): SyncToken => {
  const token = decode(text);
  const isOurs = token && token.epoch === current.epoch && token.revision <= current.revision;
  if (!isOurs) throw fullSyncRequired();
  if (token.fingerprint !== current.fingerprint)
    throw invalid('The parameters must be those of the call that gave the sync token.', 'syncToken');
  return token;
};

const decode = (text: string): SyncToken | undefined => {
  try {
    const token: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isSyncToken(token) ? token : undefined;
  } catch {
    return undefined;
  }
};

const isSyncToken = (value: unknown): value is SyncToken =>
  typeof value === 'object' &&
  value !== null &&
  'epoch' in value &&
  'revision' in value &&
  typeof value.revision === 'number' &&
  'fingerprint' in value;

/** One listing in progress: a picture taken with its first page, so that changes between pages lose nothing. */
export type Listing = { events: StoredEvent[]; isIncrement: boolean; state: SyncToken };

/** Where the next page begins. `isBlank`: an empty page comes first, when that fault is on. */
export type Bookmark = { listing: Listing; offset: number; isBlank: boolean };

const MOST_BOOKMARKS = 500;

/** Page tokens live in memory: after a restart they are refused, and the client lists anew. */
export const createBookmarks = () => {
  const bookmarks = new Map<string, Bookmark>();
  return {
    place(bookmark: Bookmark) {
      const token = newOpaqueId();
      bookmarks.set(token, bookmark);
      const [oldest] = bookmarks.keys();
      if (bookmarks.size > MOST_BOOKMARKS && oldest) bookmarks.delete(oldest);
      return token;
    },

    /** Throws invalid for a token that is unknown or of another call. */
    find(token: string, fingerprint: string): Bookmark {
      const bookmark = bookmarks.get(token);
      if (!bookmark || bookmark.listing.state.fingerprint !== fingerprint)
        throw invalid('Invalid page token value.', 'pageToken');
      return bookmark;
    },
  };
};
