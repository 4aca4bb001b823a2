import { useState } from 'react';
import type { Failure } from './failure.ts';

/** What came of the last thing that was done with an appointment. */
export type Outcome =
  | { kind: 'saved'; items: number }
  | { kind: 'moved'; startsAt: string }
  | { kind: 'cancelled' }
  | { kind: 'noShow' }
  | { kind: 'reopened' }
  | { kind: 'eventRestored'; way: 'restore' | 'retry' }
  | { kind: 'eventSettled' }
  | { kind: 'failed'; failure: Failure };

/** The last outcome, and a key that is new for each, so that the same one is heard again. */
export const useOutcome = () => {
  const [told, setTold] = useState<{ key: number; outcome: Outcome }>();
  return {
    told,
    tell: (outcome: Outcome) => setTold((before) => ({ key: (before?.key ?? 0) + 1, outcome })),
    forget: () => setTold(undefined),
  };
};
