import express, { type Express } from 'express';
import type { Access } from './access.ts';
import { answerError, notFound } from './errors.ts';
import { eventRoutes } from './event-routes.ts';
import { type Faults, misbehave } from './faults.ts';
import type { Presenting } from './present.ts';
import type { RequestLog } from './request-log.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import type { Clock, Store } from './store.ts';
import type { Watch } from './watch.ts';

type Deps = {
  store: Store;
  faults: Faults;
  requests: RequestLog;
  access: Access;
  watch: Watch;
  presenting: Presenting;
  clock: Clock;
};

/** Google's side under /token and /calendar/v3, ours beside it; only Google's is logged and can be made to fail. */
export const createApp = ({ access, watch, faults, requests, ...rest }: Deps): Express =>
  express()
    .disable('x-powered-by')
    .disable('etag')
    .use(sandboxRoutes({ faults, requests, ...rest }))
    .use(['/token', '/calendar/v3'], requests.record, misbehave(faults))
    .use(access.tokenRoute)
    .use('/calendar/v3', access.authenticate, watch.channelsRoute)
    .use('/calendar/v3/calendars/:calendarId', eventRoutes({ watch, ...rest }))
    .use(() => {
      throw notFound();
    })
    .use(answerError);
