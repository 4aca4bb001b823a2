import { afterQuietHours } from '@clothes-closet/scheduling';
import type { Settings } from '../settings/service.ts';

/** When a family is told of an offer, and until when they can take it. */
export type Terms = { tellAt: Date; expiresAt: Date };

const msPerMinute = 60_000;
const msPerHour = 60 * msPerMinute;

/** Milliseconds. Nobody can be expected to answer sooner; the slot is better left to whoever is looking for one. */
const leastToAnswer = msPerHour;

/** For an admin's own offer: told at once, with the hours of the settings, but never past what a booking needs. */
export const termsByAdmin = (startsAt: Date, now: Date, rules: Settings): Terms => ({
  tellAt: now,
  expiresAt: earlier(new Date(now.getTime() + rules.offerHours * msPerHour), lastMoment(startsAt, rules)),
});

/** For an offer by itself: told after the quiet hours; null where that leaves too little time to answer. */
export const termsBySystem = (startsAt: Date, now: Date, rules: Settings): Terms | null => {
  const tellAt = afterQuietHours(now, rules.site.timeZone);
  const terms = { ...termsByAdmin(startsAt, tellAt, rules), tellAt };
  return terms.expiresAt.getTime() - tellAt.getTime() < leastToAnswer ? null : terms;
};

/** Months; the settings know no longer horizon. */
const longestHorizon = 24;

/** For a time that was offered: a longer notice or a nearer horizon since then takes nothing back. */
export const asPromised = (rules: Settings): Settings => ({
  ...rules,
  minimumNoticeMinutes: 0,
  horizonMonths: longestHorizon,
});

const lastMoment = (startsAt: Date, { minimumNoticeMinutes }: Settings) =>
  new Date(startsAt.getTime() - minimumNoticeMinutes * msPerMinute);

const earlier = (a: Date, b: Date) => (a < b ? a : b);
