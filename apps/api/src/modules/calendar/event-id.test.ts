import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentOfEventId, eventIdOf } from './event-id.ts';

const appointmentId = '019aa8e0-5a00-7c3d-9e2f-0123456789ab';

describe('the id of an appointment’s event', () => {
  it('leads back to the appointment and the generation', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000_000), (uuid, generation) => {
        const identity = { appointmentId: uuid, generation };
        expect(appointmentOfEventId(eventIdOf(identity))).toEqual(identity);
      }),
    );
  });

  it('is one that Google takes', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000_000), (uuid, generation) => {
        expect(eventIdOf({ appointmentId: uuid, generation })).toMatch(/^[a-v0-9]{5,1024}$/);
      }),
    );
  });

  it('differs from generation to generation', () => {
    const ids = Array.from({ length: 100 }, (_, generation) => eventIdOf({ appointmentId, generation }));
    expect(new Set(ids).size).toBe(100);
  });

  it.each([
    ['one that Google made', 'b3q8h0v1m2n4c5d6e7f8g9h0j1'],
    ['one that Google made, beginning like ours', 'cc12345678901234567890123a'],
    ['one of an imported calendar', '_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g'],
    [
      'an instance of a series that someone made of ours',
      `${eventIdOf({ appointmentId, generation: 0 })}_20261201`,
    ],
    ['more than a uuid holds', `cc${'v'.repeat(26)}0`],
    ['capitals', eventIdOf({ appointmentId, generation: 0 }).toUpperCase()],
    ['nothing', ''],
  ])('%s is not ours', (_, id) => {
    expect(appointmentOfEventId(id)).toBeNull();
  });
});
