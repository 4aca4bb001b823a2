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
  const cancelled = new Set<string>();
  let families = 0;

  const whichever = (which: number) => booked[which % booked.length];

  const move = async (id: string) => {
    families += 1;
    await world.admin.post(`/appointments/${id}/reschedule`).send({ startsAt: slotOf(families) });
  };
  const cancel = async (id: string) => {
    const { status } = await world.admin.post(`/appointments/${id}/cancel`).send({});
    if (status === 200) cancelled.add(id);
  };

  const act = async (what: Act): Promise<void> => {
    const id = what.kind === 'book' ? undefined : whichever(what.which);
    if (what.kind === 'move' && id) return move(id);
    if (what.kind === 'cancel' && id) return cancel(id);
    families += 1;
    booked.push(await book(world, families));
  };

  return {
    /** Does one thing; no answer is no trouble here. */
    act: (what: Act): Promise<void> => act(what).catch(() => {}),

    /** What people were told and the database does not know, in words. */
    findBroken: async (): Promise<string[]> => {
      const kept = await world.db.prisma.appointment.findMany({ select: { id: true, status: true } });
      const statusOf = new Map(kept.map(({ id, status }) => [id, status]));
      return [
        ...booked.filter((id) => !statusOf.has(id)).map((id) => `${id}: booked, and lost`),
        ...[...cancelled]
          .filter((id) => statusOf.get(id) !== 'cancelled')
          .map((id) => `${id}: cancelled, and back`),
      ];
    },
  };
};
