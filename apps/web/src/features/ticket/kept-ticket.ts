import { genders } from '@clothes-closet/contracts';
import * as z from 'zod/mini';
import { readStored, writeStored } from '../../lib/storage.ts';

const storageKey = 'ticket';

const TicketStudent = z.object({
  studentId: z.string(),
  gender: z.enum(genders),
  grade: z.string(),
  school: z.string(),
});

const common = { manageUrl: z.string(), students: z.array(TicketStudent), getsText: z.boolean() };

const KeptTicket = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), startsAt: z.string(), endsAt: z.string(), ...common }),
  z.object({ kind: z.literal('waitlisted'), ...common }),
]);
export type KeptTicket = z.infer<typeof KeptTicket>;

/** Keeps what the thank-you page shows, in this tab only: nothing of it stands in the address. */
export const keepTicket = (ticket: KeptTicket) => writeStored('session', storageKey, JSON.stringify(ticket));

export const readTicket = (): KeptTicket | undefined => {
  try {
    return KeptTicket.safeParse(JSON.parse(readStored('session', storageKey) ?? '')).data;
  } catch {
    return undefined;
  }
};
