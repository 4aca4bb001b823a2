import type { OwnOffer } from '@clothes-closet/contracts';
import { type Request, Router } from 'express';
import { type Attempts, addressOf } from '../../http/attempts.ts';
import { tokenOf, unreadableToken } from '../../http/link-token.ts';
import type { Clock } from '../../platform/clock.ts';
import type { OfferAnswering } from './answering.ts';
import { presentOwnOffer } from './presenter.ts';

type Deps = {
  answering: OfferAnswering;
  attempts: Attempts;
  clock: Clock;
  manageUrlOf: (appointmentId: string) => string;
  sendsTexts: boolean;
};

/** /offers/:token: the offered time to look at; only a POST accepts or declines it. */
export const offerRoutes = ({ answering, attempts, clock, manageUrlOf, sendsTexts }: Deps): Router => {
  const present = (offer: Awaited<ReturnType<OfferAnswering['find']>>) =>
    presentOwnOffer(offer, {
      manageUrl: manageUrlOf(offer.appointmentId),
      now: clock.now(),
      sendsTexts,
    }) satisfies OwnOffer;
  return Router()
    .get('/:token', async (req: Request, res) => {
      res.json(present(await answering.find(tokenOf(req))));
    })
    .post('/:token/accept', attempts.limitWrites, async (req, res) => {
      res.json(present(await answering.accept(tokenOf(req), addressOf(req))));
    })
    .post('/:token/decline', attempts.limitWrites, async (req, res) => {
      res.json(present(await answering.decline(tokenOf(req))));
    })
    .use(unreadableToken);
};
