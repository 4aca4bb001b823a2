import { createCalendarChannel } from './channel.ts';
import { createChannelTokens } from './channel-token.ts';
import { createCalendarComparison } from './comparison.ts';
import { createCalendarPush } from './push.ts';
import { createCalendarSync } from './sync.ts';

type Deps = Parameters<typeof createCalendarSync>[0] &
  Parameters<typeof createCalendarPush>[0] &
  Omit<Parameters<typeof createCalendarComparison>[0], 'push'> &
  Omit<Parameters<typeof createCalendarChannel>[0], 'tokens' | 'sync'> & { sessionSecret: string };

/** All that keeps the calendar and the appointments in step. */
export const createCalendar = (deps: Deps) => {
  const sync = createCalendarSync(deps);
  const push = createCalendarPush(deps);
  const tokens = createChannelTokens(deps.sessionSecret, deps.calendarId);
  return {
    sync: sync.sync,
    push: push.push,
    channel: createCalendarChannel({ ...deps, tokens, sync: sync.sync }),
    comparison: createCalendarComparison({ ...deps, push: push.push }),
  };
};
