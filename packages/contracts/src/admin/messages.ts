import * as z from 'zod/mini';
import { filter, pageOf, paging } from '../list.ts';
import { Id, Instant } from '../primitives.ts';

export const messageKinds = [
  'confirmation',
  'waitlisted',
  'reminder',
  'rescheduled',
  'cancelled',
  'offered',
] as const;
export const messageChannels = ['email', 'sms'] as const;
export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const;

export const MessagesQuery = z.object({ state: filter(z.enum(messageStates)), ...paging });
export type MessagesQuery = z.infer<typeof MessagesQuery>;

/** A row of the ledger; `error` is why the last attempt did not work, without the address it went to. */
export const MessageRow = z.object({
  id: Id,
  kind: z.enum(messageKinds),
  channel: z.enum(messageChannels),
  state: z.enum(messageStates),
  attempts: z.number(),
  error: z.nullable(z.string()),
  createdAt: Instant,
  sentAt: z.nullable(Instant),
  appointment: z.object({
    id: Id,
    startsAt: z.nullable(Instant),
    guardian: z.object({ firstName: z.string(), lastName: z.string() }),
  }),
});
export type MessageRow = z.infer<typeof MessageRow>;

/** Newest first. */
export const MessagesResponse = pageOf(MessageRow);
export type MessagesResponse = z.infer<typeof MessagesResponse>;
