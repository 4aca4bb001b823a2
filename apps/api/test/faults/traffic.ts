import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import { book, slotOf } from './families.ts';
import type { KillWorld } from './kill-world.ts';

export type Act = { kind: 'book' } | { kind: 'move' | 'cancel'; which: number };

export const acts: Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'book' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('move' as const, 'cancel' as const), which: fc.nat(999) }),
  },
);

/** People who book, move and cancel while the process comes and goes; what was answered well is remembered. */
export const createTraffic = (world: KillWorld) => {
  const booked: string[] = [];
  /** What the last answer about an appointment was; none where there was no answer. */
  const answered = new Map<string, string>();
  /** One thing at a time for each appointment, so that its last answer is its last. */
  const busy = new Set<string>();
  let families = 0;

  const bookNext = async () => {
    families += 1;
    const number = families;
    const id = await book(world, number);
    booked.push(id);
    answered.set(id, `booked ${slotOf(number)}`);
  };
  const move = async (id: string) => {
    families += 1;
    const startsAt = slotOf(families);
    const { status } = await world.admin.post(`/appointments/${id}/reschedule`).send({ startsAt });
    return status === 200 ? `booked ${startsAt}` : undefined;
  };
  const cancel = async (id: string) => {
    const { status, body } = await world.admin.post(`/appointments/${id}/cancel`).send({});
    return status === 200 ? `cancelled ${body.startsAt}` : undefined;
  };

  const change = async (id: string, how: (id: string) => Promise<string | undefined>) => {
    const before = answered.get(id);
    answered.delete(id);
    const after = (await how(id)) ?? before;
    if (after !== undefined) answered.set(id, after);
  };

  const act = async (what: Act): Promise<void> => {
    const id = what.kind === 'book' ? undefined : booked[what.which % booked.length];
    if (what.kind === 'book' || !id || busy.has(id)) return bookNext();
    busy.add(id);
    await change(id, what.kind === 'move' ? move : cancel).finally(() => busy.delete(id));
  };

  return {
    /** Does one thing; no answer is no trouble here. */
    act: (what: Act): Promise<void> => act(what).catch(() => {}),

    /** What people were told and the database does not know, in words. */
    findBroken: async (): Promise<string[]> => {
      const kept = await world.db.prisma.appointment.findMany();
      const standing = new Map(
        kept.map(({ id, status, startsAt }) => [id, `${status} ${startsAt?.toISOString()}`]),
      );
      const lost = booked.filter((id) => !standing.has(id)).map((id) => `${id}: booked, and lost`);
      const broken = [...answered].filter(([id, told]) => standing.get(id) !== told);
      return [...lost, ...broken.map(([id, told]) => `${id}: told ${told}, and is ${standing.get(id)}`)];
    },
  };
};
