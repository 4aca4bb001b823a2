import { Router } from 'express';
import { AppError } from '../../http/errors.ts';
import type { CalendarChannelKeeper } from './channel.ts';

type Deps = { channel: Pick<CalendarChannelKeeper, 'isOurs'>; sync: () => Promise<unknown> };

/** What Google posts, without a body, whenever the calendar has changed; `sync` only says that the channel stands. */
export const calendarRoutes = ({ channel, sync }: Deps): Router =>
  Router().post('/notifications', async (req, res) => {
    const [id, token] = [req.get('X-Goog-Channel-ID'), req.get('X-Goog-Channel-Token')];
    if (!(await channel.isOurs({ id, token }))) throw new AppError('not_found');
    // Nobody waits for it, and any number of notifications share one sync under way and one after it.
    if (req.get('X-Goog-Resource-State') !== 'sync') void sync();
    res.status(204).end();
  });
