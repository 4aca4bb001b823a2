import type { OwnOffer } from '@clothes-closet/contracts';
import type { Answer } from './send-answer.ts';

/**
 * What has come of pressing a button; `gone`: the calendar or an admin has taken the time; `stale`: the offer was
 * closed in the meantime.
 */
export type News = Answer | 'gone' | 'stale';

/** What an offer is to its family now; `booked`: they have just said yes; `taken`: they said so some time ago. */
export type Standing = 'open' | 'booked' | 'taken' | 'declined' | 'expired' | 'withdrawn' | 'gone';

export const standingOf = (state: OwnOffer['state'], news: News | undefined): Standing => {
  // What was accepted before may be moved or cancelled by now: only the manage page knows.
  if (state === 'accepted') return news === 'accepted' ? 'booked' : 'taken';
  return news === 'gone' && (state === 'open' || state === 'withdrawn') ? 'gone' : state;
};
