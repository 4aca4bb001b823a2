import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import { GoogleError } from './errors.ts';
import type { Faults } from './faults.ts';
import { readListQuery } from './list-query.ts';
import { listEvents } from './listing.ts';
import { type Presenting, presentEvent } from './present.ts';
import type { RequestLog } from './request-log.ts';
import type { Clock, Store } from './store.ts';
import { instantOf, readEventTime, writeInstant } from './times.ts';

type Deps = {
  store: Store;
  faults: Faults;
  requests: RequestLog;
  presenting: Presenting;
  clock: Clock;
};

/** What Google does not have: the page for people, and switches for tests. No sign-in: it listens on this machine only. */
export const sandboxRoutes = ({ store, faults, requests, presenting, clock }: Deps) =>
  Router()
    .use(express.static(fileURLToPath(new URL('./page', import.meta.url))))
    .use('/sandbox', requireJson, express.json())
    .get('/sandbox/events', (req, res) => {
      const query = readListQuery({
        singleEvents: ['true'],
        orderBy: ['startTime'],
        timeMin: [midnightOf(req.query.from, store.timeZone)],
        timeMax: [midnightOf(req.query.to, store.timeZone)],
      });
      const items = listEvents(store, query).map((event) => presentEvent(event, presenting));
      const now = writeInstant(Temporal.Instant.fromEpochMilliseconds(clock.now().getTime()), store.timeZone);
      res.json({ calendarId: presenting.calendarId, timeZone: store.timeZone, now, items });
    })
    .get('/sandbox/events/:id', (req, res) => {
      res.json(presentEvent(store.get(req.params.id), presenting));
    })
    .post('/sandbox/events', (req, res) => {
      res.status(201).json(presentEvent(store.insert(req.body), presenting));
    })
    .patch('/sandbox/events/:id', (req, res) => {
      res.json(presentEvent(store.patch(req.params.id, req.body), presenting));
    })
    .delete('/sandbox/events/:id', (req, res) => {
      store.remove(req.params.id);
      res.status(204).end();
    })
    .get('/sandbox/faults', (_req, res) => {
      res.json({ rules: faults.list() });
    })
    .put('/sandbox/faults', (req, res) => {
      faults.set(Array.isArray(req.body) ? req.body : req.body?.rules);
      res.json({ rules: faults.list() });
    })
    .delete('/sandbox/faults', (_req, res) => {
      faults.clear();
      res.status(204).end();
    })
    .post('/sandbox/sync-tokens/invalidate', (_req, res) => {
      store.invalidateSyncTokens();
      res.status(204).end();
    })
    .get('/sandbox/requests', (_req, res) => {
      res.json({ perMinute: requests.perMinute(), quotaPerMinute: 600, requests: requests.list() });
    });

/**
 * Another site's page can post forms and plain text here, but JSON only after asking; and we never allow it.
 */
const requireJson: RequestHandler = (req, _res, next) => {
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  const isJson = /^application\/json\b/i.test(req.get('Content-Type') ?? '');
  if (!isRead && !isJson) throw new GoogleError(415, 'unsupportedMediaType', 'Send application/json.');
  next();
};

/** The page asks by days of the calendar's zone. Throws invalid, required. */
const midnightOf = (date: unknown, timeZone: string) => {
  const day = readEventTime({ date: typeof date === 'string' ? date : '' }, { name: 'start', timeZone });
  return writeInstant(instantOf(day, timeZone), timeZone);
};
