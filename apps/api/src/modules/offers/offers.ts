import { createOfferAnswering } from './answering.ts';
import { createOfferMaking } from './making.ts';
import { createOfferRound } from './round.ts';
import { createStudentRules } from './students.ts';

type Deps = Parameters<typeof createStudentRules>[0] &
  Omit<Parameters<typeof createOfferMaking>[0], 'students'> &
  Omit<Parameters<typeof createOfferAnswering>[0], 'students'> &
  Omit<Parameters<typeof createOfferRound>[0], 'making'>;

/** All that makes, answers and passes on offers. */
export const createOffers = (deps: Deps) => {
  const students = createStudentRules(deps);
  const making = createOfferMaking({ ...deps, students });
  return {
    making,
    answering: createOfferAnswering({ ...deps, students }),
    round: createOfferRound({ ...deps, making }),
  };
};
