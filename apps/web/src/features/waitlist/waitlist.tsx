import type { WaitlistPage } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { useWaiting } from './list-waiting.ts';
import { NextOfferBar } from './next-offer-bar.tsx';
import { NobodyWaits } from './nobody-waits.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { TakeOffDialog } from './take-off-dialog.tsx';
import { useWaitlistWork } from './use-waitlist-work.ts';
import { WaitingList } from './waiting-list.tsx';
import { WaitingNewsNotice } from './waiting-news.tsx';

type Props = { name: string; page: number; onSearch: (name: string) => void; onPage: (page: number) => void };

/** The line of families, and what is done with them. */
export const Waitlist = ({ name, page, onSearch, onPage }: Props) => {
  const found = useWaiting(name, page);
  const work = useWaitlistWork();
  const assigning = work.familyOf('assign');
  const offering = work.familyOf('offer');
  const { data, error, isFetching, isPlaceholderData } = found;
  const count = useCount(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) return <NobodyWaits name={name} total={data.total} onSearch={onSearch} />;
    return <WaitingList list={data} isOutdated={isPlaceholderData} onPage={onPage} onAsk={work.ask} />;
  };
  return (
    <>
      {work.told && <WaitingNewsNotice key={work.told.key} news={work.told.news} />}
      <NextOfferBar isSending={work.isOffering} onOffer={work.offer} />
      <ListNews text={count} />
      {content()}
      {assigning && <AssignDialog family={assigning} onAssigned={work.tellAssigned} onClose={work.close} />}
      {offering && <OfferDialog family={offering} onOffered={work.tellOffered} onClose={work.close} />}
      <TakeBackDialog family={work.familyOf('takeBack')} onYes={work.takeBack} onNo={work.close} />
      <TakeOffDialog family={work.familyOf('takeOff')} onYes={work.takeOff} onNo={work.close} />
    </>
  );
};

const useCount = (list: WaitlistPage | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1 ? t('waitlist.foundOnPage', { count, page, pages }) : t('waitlist.found', { count });
};
