import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Stack } from './stack.ts';

type Given = {
  appointmentId: string;
  startsAt: string;
  state?: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
  /** Minutes from now. */
  expiresIn?: number;
  /** Minutes from now; above zero the family has yet to be told. */
  tellIn?: number;
};

const minuteMs = 60_000;

/** An offer in any state, with a link to it; whoever is to be told has been told. */
export const putOffer = async ({ db, siteUrl }: Pick<Stack, 'db' | 'siteUrl'>, given: Given) => {
  const { appointmentId, startsAt, state = 'open', expiresIn = 12 * 60, tellIn = -30 } = given;
  const token = randomBytes(32).toString('base64url');
  const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * minuteMs);
  const id = randomUUID();
  await db.waitlistOffer.create({
    data: {
      id,
      appointmentId,
      state,
      startsAt: new Date(startsAt),
      endsAt: new Date(Date.parse(startsAt) + 20 * minuteMs),
      station: state === 'open' ? 1 : null,
      tokenHash: new Uint8Array(createHash('sha256').update(token).digest()),
      offeredBy: 'volunteer@riverbend.example',
      createdAt: minutesFromNow(-31),
      tellAt: minutesFromNow(tellIn),
      toldAt: tellIn > 0 ? null : minutesFromNow(tellIn),
      expiresAt: minutesFromNow(expiresIn),
      closedAt: state === 'open' ? null : minutesFromNow(0),
    },
  });
  return { id, offerUrl: `${siteUrl}/offers/${token}` };
};
