import type { LetterKind } from '../../src/modules/notifications/letter.ts';
import { book, joinWaitlist, type Place, slotOf } from './families.ts';
import type { OutageWorld } from './outage-world.ts';

export type Step = 'book' | 'wait' | 'leave' | 'cancel' | 'no-show' | `move to ${Place}`;
/** What a family is to be told, and of which of its times. */
export type Told = `${Exclude<LetterKind, 'reminder' | 'waitlisted'>} ${Place}` | 'waitlisted';

/** What befalls a family while messages flow and then while they don't, and what it hears of it in the end. */
export type Story = {
  before: Step[];
  during: Step[];
  told: Told[];
  /** True only for a moment of the outage: heard of where that was the moment in which a mail got through. */
  overtaken?: Told[];
};

export const stories: Story[] = [
  { before: ['book'], during: [], told: ['confirmation A'] },
  { before: ['book'], during: ['cancel'], told: ['confirmation A', 'cancelled A'] },
  { before: ['book'], during: ['move to B'], told: ['confirmation A', 'rescheduled B'] },
  {
    before: ['book'],
    during: ['move to B', 'move to C'],
    told: ['confirmation A', 'rescheduled C'],
    overtaken: ['rescheduled B'],
  },
  {
    before: ['book'],
    during: ['move to B', 'cancel'],
    told: ['confirmation A', 'cancelled B'],
    overtaken: ['rescheduled B'],
  },
  {
    before: ['book'],
    during: ['move to B', 'move to A'],
    told: ['confirmation A', 'rescheduled A'],
    overtaken: ['rescheduled B'],
  },
  { before: ['book'], during: ['no-show'], told: ['confirmation A'] },
  { before: [], during: ['book'], told: ['confirmation A'] },
  { before: [], during: ['book', 'cancel'], told: ['cancelled A'], overtaken: ['confirmation A'] },
  { before: [], during: ['book', 'move to B'], told: ['rescheduled B'], overtaken: ['confirmation A'] },
  { before: [], during: ['book', 'no-show'], told: [], overtaken: ['confirmation A'] },
  { before: [], during: ['wait'], told: ['waitlisted'] },
  { before: [], during: ['wait', 'leave'], told: [], overtaken: ['waitlisted'] },
];

/** Takes a family through steps; gives the appointment's id to go on with. */
export const live = async (world: OutageWorld, index: number, steps: readonly Step[], begun = '') => {
  let id = begun;
  for (const step of steps) {
    if (step === 'book') id = await book(world, index);
    else if (step === 'wait') id = await joinWaitlist(world, index);
    else await change(world, index, id, step);
  }
  return id;
};

const change = async ({ admin }: OutageWorld, index: number, id: string, step: Step) => {
  if (step === 'leave') await admin.delete(`/waitlist/${id}`).expect(204);
  else if (step === 'cancel' || step === 'no-show')
    await admin.post(`/appointments/${id}/${step}`).send({}).expect(200);
  else {
    const startsAt = slotOf(index, step.slice(-1) as Place);
    await admin.post(`/appointments/${id}/reschedule`).send({ startsAt }).expect(200);
  }
};
