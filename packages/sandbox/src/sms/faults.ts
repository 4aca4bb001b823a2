import type { TextMessage } from './messages.ts';

export type Behaviour =
  /** The text is not taken. With a code the answer is Twilio's own; without, it is what a broken gateway says. */
  | { kind: 'refuse'; status: number; code: number | undefined }
  /** The text is not taken, and no answer ever comes. */
  | { kind: 'hang' }
  /** The text is taken, but the connection breaks before the sender can know. */
  | { kind: 'lose-answer' };

export type Reach = {
  /** For how many texts; default: for all until heal(). */
  times?: number;
  /** Only for the texts it fits: `({ to }) => to === '+13125550142'` is a family that answered STOP. */
  match?: (message: TextMessage) => boolean;
};

export type Faults = ReturnType<typeof createFaults>;

/** What goes wrong on purpose. The first fault that fits a text is used, and used up. */
export const createFaults = () => {
  const cutHeld: (() => void)[] = [];
  let faults: { behaviour: Behaviour; remaining: number; match: (message: TextMessage) => boolean }[] = [];

  const add = (behaviour: Behaviour, { times = Number.POSITIVE_INFINITY, match = () => true }: Reach) => {
    faults.push({ behaviour, remaining: times, match });
  };

  return {
    /** `code`: one of Twilio's, such as 21610 (answered STOP) or 21211 (no such number); its status is 400 by default. */
    refuse: ({ code, status = 400, ...reach }: { code?: number; status?: number } & Reach) =>
      add({ kind: 'refuse', status, code }, reach),
    hang: (reach: Reach = {}) => add({ kind: 'hang' }, reach),
    loseAnswer: (reach: Reach = {}) => add({ kind: 'lose-answer' }, reach),
    heal: () => {
      faults = [];
      for (const cut of cutHeld.splice(0)) cut();
    },
    /** Whatever hangs is cut when all is healed. */
    hold: (cut: () => void) => {
      cutHeld.push(cut);
    },

    take(message: TextMessage): Behaviour | undefined {
      const fault = faults.find(({ remaining, match }) => remaining > 0 && match(message));
      if (!fault) return undefined;
      fault.remaining -= 1;
      return fault.behaviour;
    },
  };
};
