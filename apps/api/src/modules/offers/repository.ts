import type { OfferState } from '@clothes-closet/contracts';
import type { Prisma } from '@clothes-closet/database';
import type { Interval } from '@clothes-closet/scheduling';
import type { Tx } from '../../platform/database.ts';

const offer = {
  id: true,
  state: true,
  appointmentId: true,
  startsAt: true,
  endsAt: true,
  station: true,
  tellAt: true,
  expiresAt: true,
} satisfies Prisma.WaitlistOfferSelect;

export type Offer = Prisma.WaitlistOfferGetPayload<{ select: typeof offer }>;

const own = {
  ...offer,
  appointment: {
    select: {
      id: true,
      status: true,
      source: true,
      locale: true,
      firstName: true,
      lastName: true,
      email: true,
      phoneType: true,
      smsConsent: true,
      visits: {
        where: { studentId: { not: null } },
        orderBy: { position: 'asc' },
        select: { studentId: true, gender: true, grade: true, school: true },
      },
    },
  },
} satisfies Prisma.WaitlistOfferSelect;

/** An offer as its family sees it, and what has to be known of them to book it. */
export type OwnOffer = Prisma.WaitlistOfferGetPayload<{ select: typeof own }>;

export const findByTokenHash = (tx: Tx, tokenHash: Uint8Array<ArrayBuffer>): Promise<OwnOffer | null> =>
  tx.waitlistOffer.findUnique({ where: { tokenHash }, select: own });

/** Waits for whoever is changing this offer, and keeps others waiting to the end of the transaction. */
export const lockOffer = async (tx: Tx, id: string): Promise<Offer> => {
  await tx.$queryRaw`SELECT FROM waitlist_offer WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.waitlistOffer.findUniqueOrThrow({ where: { id }, select: offer });
};

export type NewOffer = Interval & {
  id: string;
  appointmentId: string;
  station: number;
  tokenHash: Uint8Array<ArrayBuffer>;
  offeredBy: string;
  createdAt: Date;
  tellAt: Date;
  expiresAt: Date;
};

export const insertOffer = async (tx: Tx, data: NewOffer): Promise<void> => {
  await tx.waitlistOffer.create({ data, select: { id: true } });
};

type Closing = { id: string; state: Exclude<OfferState, 'open'>; now: Date };

/** Closes an open offer; returns whether it was open. It goes on holding its place, to be passed on. */
export const closeOffer = async (tx: Tx, { id, state, now }: Closing): Promise<boolean> => {
  const { count } = await tx.waitlistOffer.updateMany({
    where: { id, state: 'open' },
    data: { state, closedAt: now, ...(state === 'accepted' && { station: null }) },
  });
  return count === 1;
};

/** Gives up the place that a closed offer holds; returns whether it held one. */
export const releasePlace = async (tx: Tx, id: string): Promise<boolean> => {
  const { count } = await tx.waitlistOffer.updateMany({
    where: { id, state: { not: 'open' }, station: { not: null } },
    data: { station: null },
  });
  return count === 1;
};

/** Every open offer that its family can no longer take: the time to answer is over, or they wait no longer. */
export const findOver = (tx: Tx, now: Date) =>
  tx.waitlistOffer.findMany({
    where: {
      state: 'open',
      OR: [{ expiresAt: { lte: now } }, { appointment: { status: { not: 'waitlisted' } } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { ...offer, appointment: { select: { status: true } } },
  });

/** Newest first. */
export const findOpen = (tx: Tx): Promise<Offer[]> =>
  tx.waitlistOffer.findMany({
    where: { state: 'open' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: offer,
  });

export const findOpenOf = (tx: Tx, appointmentId: string): Promise<Offer | null> =>
  tx.waitlistOffer.findFirst({ where: { appointmentId, state: 'open' }, select: offer });

/** Closed offers whose places nobody has been given yet. */
export const findToPassOn = (tx: Tx): Promise<Offer[]> =>
  tx.waitlistOffer.findMany({
    where: { state: { not: 'open' }, station: { not: null } },
    orderBy: { closedAt: 'asc' },
    select: offer,
  });

/** Open offers whose families have not been told, though it is time. */
export const findUntold = (tx: Tx, now: Date): Promise<Offer[]> =>
  tx.waitlistOffer.findMany({
    where: { state: 'open', toldAt: null, tellAt: { lte: now }, expiresAt: { gt: now } },
    orderBy: { tellAt: 'asc' },
    select: offer,
  });

/** Whether it was not yet noted, and the offer is still open. */
export const noteTold = async (tx: Tx, id: string, now: Date): Promise<boolean> => {
  const { count } = await tx.waitlistOffer.updateMany({
    where: { id, state: 'open', toldAt: null },
    data: { toldAt: now },
  });
  return count === 1;
};

const waiting = {
  id: true,
  source: true,
  email: true,
  visits: { where: { studentId: { not: null } }, select: { studentId: true } },
} satisfies Prisma.AppointmentSelect;

export type WaitingFamily = Prisma.AppointmentGetPayload<{ select: typeof waiting }>;

/**
 * Those who wait, have no open offer and were never asked about this start, in the order of signing up. Whom nobody
 * told of their offer in its time was not asked, unless they found it by themselves and declined.
 */
export const findCandidates = (tx: Tx, startsAt: Date): Promise<WaitingFamily[]> =>
  tx.appointment.findMany({
    where: {
      status: 'waitlisted',
      offers: {
        none: {
          OR: [{ state: 'open' }, { startsAt, OR: [{ toldAt: { not: null } }, { state: 'declined' }] }],
        },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: waiting,
  });

export const findFamily = (tx: Tx, id: string): Promise<WaitingFamily | null> =>
  tx.appointment.findUnique({ where: { id }, select: waiting });

export const isAnybodyWaiting = async (tx: Tx): Promise<boolean> => {
  const found = await tx.appointment.findFirst({ where: { status: 'waitlisted' }, select: { id: true } });
  return found !== null;
};

/**
 * The slots that were free at the last look by the same rules; undefined where there was none. Until the end of the
 * transaction nobody notes others.
 */
export const lockSeenSlots = async (tx: Tx, rules: string): Promise<Date[] | undefined> => {
  await tx.$queryRaw`SELECT FROM seen_slots FOR UPDATE`;
  return (await tx.seenSlots.findUnique({ where: { id: 1, rules } }))?.startsAt;
};

export const keepSeenSlots = async (tx: Tx, seen: { rules: string; startsAt: Date[] }): Promise<void> => {
  await tx.seenSlots.upsert({ where: { id: 1 }, create: seen, update: seen });
};

/** Notes what has been free since the last look and what no longer is; nothing where there was none. */
export const noteSeenSlots = async (
  tx: Tx,
  { free, gone = [] }: { free: readonly Date[]; gone?: readonly Date[] },
): Promise<void> => {
  if (free.length === 0 && gone.length === 0) return;
  await tx.$executeRaw`
    UPDATE seen_slots SET starts_at = ARRAY(
      SELECT unnest(starts_at) EXCEPT SELECT unnest(${gone}::timestamptz[]) UNION SELECT unnest(${free}::timestamptz[])
    )`;
};

export const forgetSeenSlots = async (tx: Tx): Promise<void> => {
  await tx.seenSlots.deleteMany();
};
