import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.ts';

describe('an appointment’s standing', () => {
  it('is past once it has started, if nobody has closed it', () => {
    expect(standingOf({ status: 'booked', hasStarted: false })).toBe('upcoming');
    expect(standingOf({ status: 'booked', hasStarted: true })).toBe('past');
  });

  it('does not call a missed one by its name', () => {
    expect(standingOf({ status: 'no_show', hasStarted: true })).toBe('past');
  });
});
