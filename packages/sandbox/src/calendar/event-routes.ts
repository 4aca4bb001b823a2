import express, { Router } from 'express';
import { forbiddenForServiceAccounts, notFound } from './errors.ts';
import { type EventInput, readEventInput, type StoredEvent } from './event.ts';
import { pagingOf } from './faults.ts';
import { listInstances } from './instances.ts';
import { type ListQuery, readListQuery, readRawQuery } from './list-query.ts';
import { createPager } from './paging.ts';
import { type Presenting, presentCalendar, presentCancelled, presentEvent, presentList } from './present.ts';
import type { Store } from './store.ts';
import type { Watch } from './watch.ts';

type Deps = { store: Store; presenting: Presenting; watch: Pick<Watch, 'eventsRoute'> };

/** `/calendars/:calendarId` and what lies below it. */
export const eventRoutes = ({ store, presenting, watch }: Deps) => {
  const pager = createPager(store);
  const present = (event: StoredEvent, timeZone?: string) => presentEvent(event, { ...presenting, timeZone });

  return Router({ mergeParams: true })
    .use((req, _res, next) => {
      const { calendarId } = req.params as { calendarId?: string };
      if (calendarId !== presenting.calendarId) throw notFound();
      next();
    })
    .use(express.json(), watch.eventsRoute)
    .get('/', (_req, res) => {
      res.json(presentCalendar(presenting, store.timeZone));
    })
    .get('/events', (req, res) => {
      const query = readListQuery(readRawQuery(req.url));
      const { events, isIncrement, ...tokens } = pager.turnPage(query, pagingOf(res));
      const items = events.map((event) =>
        isStub(event, { isIncrement, query }) ? presentCancelled(event) : present(event, query.timeZone),
      );
      res.json({ ...presentList(presenting, store), ...tokens, items });
    })
    .post('/events', (req, res) => {
      const event = store.insert(readUninvited(req.body));
      res.set('ETag', event.etag).json(present(event));
    })
    .get('/events/:eventId', (req, res) => {
      const event = store.get(req.params.eventId);
      // Express answers 304 by itself where If-None-Match names this ETag.
      res.set('ETag', event.etag).json(present(event, readListQuery(readRawQuery(req.url)).timeZone));
    })
    .put('/events/:eventId', (req, res) => {
      const event = store.update(req.params.eventId, readUninvited(req.body), req.get('If-Match'));
      res.set('ETag', event.etag).json(present(event));
    })
    .patch('/events/:eventId', (req, res) => {
      const event = store.patch(req.params.eventId, readUninvited(req.body), req.get('If-Match'));
      res.set('ETag', event.etag).json(present(event));
    })
    .delete('/events/:eventId', (req, res) => {
      store.remove(req.params.eventId, req.get('If-Match'));
      res.status(204).end();
    })
    .get('/events/:eventId/instances', (req, res) => {
      const raw = readRawQuery(req.url);
      const { events, ...tokens } = listInstances(store, { id: req.params.eventId, raw });
      res.json({
        ...presentList(presenting, store),
        ...tokens,
        items: events.map((event) => present(event)),
      });
    });
};

/** An increment tells no more than the id; a list of series shows a cancelled exception the same way. */
const isStub = (event: StoredEvent, { isIncrement, query }: { isIncrement: boolean; query: ListQuery }) =>
  event.status === 'cancelled' &&
  (isIncrement || (event.recurringEventId !== undefined && !query.showDeleted));

/** What was sent, unless it invites someone: a service account may not. Throws invalid, forbiddenForServiceAccounts. */
const readUninvited = (body: unknown): EventInput => {
  const input = readEventInput(body);
  if (input.attendees?.length) throw forbiddenForServiceAccounts();
  return input;
};
