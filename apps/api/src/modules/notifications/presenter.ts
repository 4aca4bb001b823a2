import type { MessageRow, MessagesQuery, MessagesResponse } from '@clothes-closet/contracts';
import type { LedgerPage } from './ledger.ts';
import type { LedgerRow } from './repository.ts';

export const presentMessages = (
  { rows, total }: LedgerPage,
  { page, pageSize }: MessagesQuery,
): MessagesResponse => ({ items: rows.map(presentMessage), total, page, pageSize });

export const presentMessage = ({ createdAt, sentAt, appointment, ...message }: LedgerRow): MessageRow => ({
  ...message,
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
  appointment: {
    id: appointment.id,
    startsAt: appointment.startsAt?.toISOString() ?? null,
    guardian: { firstName: appointment.firstName, lastName: appointment.lastName },
  },
});
