import { OwnOffer } from '@clothes-closet/contracts';
import { callApi, usualPatience } from '../../lib/api.ts';

export type Answer = 'accepted' | 'declined';

const paths = { accepted: 'accept', declined: 'decline' } satisfies Record<Answer, string>;

/** Says yes or no to an offer; saying the same again does no harm. */
export const sendAnswer = (token: string, answer: Answer): Promise<OwnOffer> =>
  callApi(`/offers/${encodeURIComponent(token)}/${paths[answer]}`, {
    answer: OwnOffer,
    method: 'POST',
    patience: usualPatience,
  });
