import type { OwnOffer } from '@clothes-closet/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useDates } from '../site/use-dates.ts';
import type { Standing } from './standing.ts';

type Told = Exclude<Standing, 'booked'>;

const tones = {
  open: 'now',
  taken: 'good',
  declined: 'good',
  expired: 'now',
  withdrawn: 'now',
  gone: 'now',
} as const satisfies Record<Told, Tone>;

type Props = {
  offer: OwnOffer;
  standing: Told;
  /** Something has changed since the page was opened. */
  isAnswer: boolean;
  /** It was somebody else who changed it. */
  isStale: boolean;
  children?: ReactNode;
};

/** What the page says first: how the offer stands. */
export const OfferHead = ({ offer: { startsAt }, standing, isAnswer, isStale, children }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  const usual = t(`offer.${standing}Text`, { day: dates.day(startsAt), time: dates.time(startsAt) });
  const text = isStale ? `${t('manage.staleText')} ${usual}` : usual;
  return (
    <>
      <p role="status" className="visually-hidden">
        {isAnswer && text}
      </p>
      <PageHead
        key={standing}
        isAnswer={isAnswer}
        tone={tones[standing]}
        title={t(`offer.${standing}Title`)}
        text={text}
      >
        {children}
      </PageHead>
    </>
  );
};
