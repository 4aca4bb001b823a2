import { useState } from 'react';
import { now } from '../../lib/clock.ts';
import { clockTimeOf, dayOf } from '../../lib/dates.ts';
import { useSite } from '../site/get-site.ts';
import { readChosenTime, remarkOn, type TimeFields } from './chosen-time.ts';
import { useDaySlots } from './get-day-slots.ts';

/** Any day and time of the site's wall clock; begins at the one there is now. */
export const useTimeChoice = (before: string | null) => {
  const timeZone = useSite().data?.site.timeZone ?? 'UTC';
  const fieldsOf = (instant: string): TimeFields => ({
    day: dayOf(instant, timeZone),
    time: clockTimeOf(instant, timeZone),
    occurrence: 'first',
  });
  const [fields, setFields] = useState<TimeFields>(() =>
    before ? fieldsOf(before) : { day: '', time: '', occurrence: 'first' },
  );
  const found = useDaySlots(fields.day);
  const chosen = readChosenTime(fields, timeZone);
  return {
    timeZone,
    fields,
    chosen,
    found,
    remark:
      chosen.kind === 'chosen'
        ? remarkOn({ startsAt: chosen.startsAt, before, slots: found.data?.slots, now: now() })
        : undefined,
    change: (change: Partial<TimeFields>) => setFields({ ...fields, ...change }),
    pick: (startsAt: string) => setFields(fieldsOf(startsAt)),
  };
};

export type TimeChoice = ReturnType<typeof useTimeChoice>;
