import type { CalendarChannel } from '@clothes-closet/database';
import type { Tx } from '../../platform/database.ts';

export type { CalendarChannel };

/** All that were not stopped, the newest first. */
export const findChannels = (tx: Tx): Promise<CalendarChannel[]> =>
  tx.calendarChannel.findMany({ orderBy: [{ openedAt: 'desc' }, { id: 'desc' }] });

export const findChannel = (tx: Tx, id: string): Promise<CalendarChannel | null> =>
  tx.calendarChannel.findUnique({ where: { id } });

export const insertChannel = (tx: Tx, channel: CalendarChannel): Promise<unknown> =>
  tx.calendarChannel.create({ data: channel });

export const removeChannel = (tx: Tx, id: string): Promise<unknown> =>
  tx.calendarChannel.deleteMany({ where: { id } });
