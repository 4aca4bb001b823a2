import type { Mail } from './mail.ts';

export type Behaviour =
  /** The mail is not taken; the answer is this. */
  | { kind: 'refuse'; code: number; text: string }
  /** The mail is not taken, and no answer ever comes. */
  | { kind: 'hang' }
  /** The mail is taken, but the connection breaks before the sender can know. */
  | { kind: 'lose-answer' }
  /** The mail is taken and acknowledged, then the connection breaks. */
  | { kind: 'cut-after-answer' };

export type Reach = {
  /** For how many mails; default: for all until heal(). */
  times?: number;
  /** Only for the mails it fits. */
  match?: (mail: Mail) => boolean;
};

export type Faults = ReturnType<typeof createFaults>;

/** What goes wrong on purpose. The first fault that fits a mail is used, and used up. */
export const createFaults = () => {
  let faults: { behaviour: Behaviour; remaining: number; match: (mail: Mail) => boolean }[] = [];

  const add = (behaviour: Behaviour, { times = Number.POSITIVE_INFINITY, match = () => true }: Reach) => {
    faults.push({ behaviour, remaining: times, match });
  };

  return {
    refuse: ({ code, text, ...reach }: { code: number; text: string } & Reach) =>
      add({ kind: 'refuse', code, text }, reach),
    hang: (reach: Reach = {}) => add({ kind: 'hang' }, reach),
    loseAnswer: (reach: Reach = {}) => add({ kind: 'lose-answer' }, reach),
    cutAfterAnswer: (reach: Reach = {}) => add({ kind: 'cut-after-answer' }, reach),
    heal: () => {
      faults = [];
    },

    take(mail: Mail): Behaviour | undefined {
      const fault = faults.find(({ remaining, match }) => remaining > 0 && match(mail));
      if (!fault) return undefined;
      fault.remaining -= 1;
      return fault.behaviour;
    },
  };
};
