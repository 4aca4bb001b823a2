import { describe, expect, it } from 'vitest';
import { type Decision, decide, type Situation } from './deciding.ts';

const at = (hour: number) => ({
  startsAt: new Date(Date.UTC(2026, 11, 1, hour)),
  endsAt: new Date(Date.UTC(2026, 11, 1, hour, 20)),
});
const here = at(15);
const there = at(16);
const elsewhere = at(17);
const event = { time: here, isOurText: true, isSettled: true };

const table: [string, Situation, Decision][] = [
  ['all is as it should be', { appointment: here, known: here, event }, 'agree'],
  ['our write has arrived, and was not remembered', { appointment: here, known: null, event }, 'agree'],
  [
    'somebody edited the text',
    { appointment: here, known: here, event: { ...event, isOurText: false } },
    'write',
  ],
  ['we have moved the appointment', { appointment: there, known: here, event }, 'write'],
  [
    'somebody moved the event',
    { appointment: here, known: here, event: { ...event, time: there } },
    'follow',
  ],
  [
    'somebody moved and edited it',
    { appointment: here, known: here, event: { ...event, time: there, isOurText: false } },
    'follow',
  ],
  ['somebody made it all-day', { appointment: here, known: here, event: { ...event, time: null } }, 'follow'],
  [
    'both have moved: ours wins',
    { appointment: there, known: here, event: { ...event, time: elsewhere } },
    'write',
  ],
  [
    'both have moved to the same time',
    { appointment: there, known: here, event: { ...event, time: there } },
    'agree',
  ],
  [
    'a killed process may have moved the event, and we have moved back',
    { appointment: here, known: null, event: { ...event, time: there } },
    'write',
  ],
  [
    'a write may still arrive, though all looks right',
    { appointment: here, known: null, event: { ...event, isSettled: false } },
    'write',
  ],
  ['somebody deleted it', { appointment: here, known: here, event: null }, 'deleted'],
  ['it was deleted before it counted as written', { appointment: here, known: null, event: null }, 'renew'],
  [
    'it was deleted while we moved the appointment',
    { appointment: there, known: here, event: null },
    'renew',
  ],
];

describe('whose change counts', () => {
  it.each(table)('%s', (_, situation, decision) => {
    expect(decide(situation)).toBe(decision);
  });

  it('does not mind the start alone: a longer event was changed by somebody too', () => {
    const longer = { startsAt: here.startsAt, endsAt: there.endsAt };
    expect(decide({ appointment: here, known: here, event: { ...event, time: longer } })).toBe('follow');
  });
});
