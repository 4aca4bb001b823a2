import type { WaitingOffer } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import type { Failure } from '../appointments/failure.ts';
import type { Refusal } from './use-refusal.ts';

/** What came of the last thing that was done with a family. */
export type WaitingNews =
  | { kind: 'assigned'; id: string; name: string; startsAt: string }
  | { kind: 'takenOff'; name: string }
  | { kind: 'offered'; name: string; offer: WaitingOffer }
  | { kind: 'takenBack'; name: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: Failure };

type OfKind<Kind extends WaitingNews['kind']> = Extract<WaitingNews, { kind: Kind }>;

const Assigned = ({ news: { id, name, startsAt } }: { news: OfKind<'assigned'> }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  return (
    <FocusedNotice tone="good" title={t('waitlist.assigned', { name })}>
      <p>{t('waitlist.assignedText', { when: dates.dayAndTime(startsAt) })}</p>
      <p>
        <Link to={`/admin/appointments/${id}`} state={fromHere}>
          {t('waitlist.assignedLink')}
        </Link>
      </p>
    </FocusedNotice>
  );
};

const Offered = ({ news: { name, offer } }: { news: OfKind<'offered'> }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <FocusedNotice tone="good" title={t('waitlist.offer.done', { name })}>
      <p>
        {t('waitlist.offer.doneText', {
          when: dates.dayAndTime(offer.startsAt),
          until: dates.dayAndTime(offer.expiresAt),
        })}
      </p>
    </FocusedNotice>
  );
};

type Plain = Exclude<WaitingNews, OfKind<'assigned' | 'offered'>>;

const usePlainWords = () => {
  const { t } = useTranslation('admin');
  return (news: Plain): Refusal => {
    switch (news.kind) {
      case 'refused':
        return news.refusal;
      case 'failed':
        return {
          title: t(`appointment.failed.${news.failure}Title`),
          text: t(`appointment.failed.${news.failure}Text`),
        };
      case 'takenOff':
        return { title: t('waitlist.takenOff', { name: news.name }), text: t('waitlist.takenOffText') };
      case 'takenBack':
        return {
          title: t('waitlist.takeBack.done'),
          text: t('waitlist.takeBack.doneText', { name: news.name }),
        };
    }
  };
};

const PlainNews = ({ news }: { news: Plain }) => {
  const { title, text } = usePlainWords()(news);
  const isBad = news.kind === 'failed' || news.kind === 'refused';
  return (
    <FocusedNotice tone={isBad ? 'bad' : 'good'} title={title}>
      <p>{text}</p>
    </FocusedNotice>
  );
};

/** Says that it worked, or why it did not. */
export const WaitingNewsNotice = ({ news }: { news: WaitingNews }) => {
  if (news.kind === 'assigned') return <Assigned news={news} />;
  if (news.kind === 'offered') return <Offered news={news} />;
  return <PlainNews news={news} />;
};
