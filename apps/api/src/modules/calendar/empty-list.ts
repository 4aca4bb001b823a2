import { CalendarError } from '../../integrations/google-calendar.ts';
import type { Tx } from '../../platform/database.ts';
import { type EmptyList, noteEmptyList } from './mirror-repository.ts';

/** Milliseconds. */
const believedAfter = 15 * 60_000;

/**
 * An empty answer would close the closet at one blow, and has come by mistake before: it is believed only when every
 * full list has said so for a quarter of an hour. Throws CalendarError until then.
 */
export const doubtEmptyList = async (tx: Tx, list: EmptyList): Promise<void> => {
  const emptySince = await noteEmptyList(tx, list);
  if (emptySince && list.now.getTime() - emptySince.getTime() < believedAfter)
    throw new CalendarError({ kind: 'try_later', reason: 'empty_list' });
};
