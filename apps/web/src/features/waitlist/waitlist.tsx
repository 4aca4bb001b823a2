import type { AppointmentResponse, WaitingRow, WaitlistPage } from '@clothes-closet/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pagesOf } from '../admin-frame/list-page.ts';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { ListNews } from '../admin-frame/list-stand.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import { failureOf } from '../appointments/failure.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { fullNameOf } from './family-parts.tsx';
import { useWaiting } from './list-waiting.ts';
import { NobodyWaits } from './nobody-waits.tsx';
import { useTakeOff } from './take-off.ts';
import { TakeOffDialog } from './take-off-dialog.tsx';
import { WaitingList } from './waiting-list.tsx';
import { type WaitingNews, WaitingNewsNotice } from './waiting-news.tsx';

type Props = { name: string; page: number; onSearch: (name: string) => void; onPage: (page: number) => void };

/** The line of families, and what is done with them. */
export const Waitlist = ({ name, page, onSearch, onPage }: Props) => {
  const found = useWaiting(name, page);
  const work = useWaitlistWork();
  const { data, error, isFetching, isPlaceholderData } = found;
  const count = useCount(isPlaceholderData ? undefined : data);

  const content = () => {
    if (!data) {
      if (!error) return <ListSkeleton />;
      return <LoadFailed error={error} onRetry={() => void found.refetch()} isRetrying={isFetching} />;
    }
    if (data.items.length === 0) return <NobodyWaits name={name} total={data.total} onSearch={onSearch} />;
    return (
      <WaitingList
        list={data}
        isOutdated={isPlaceholderData}
        onPage={onPage}
        onAssign={work.setAssigning}
        onTakeOff={work.setLeaving}
      />
    );
  };
  return (
    <>
      {work.told && <WaitingNewsNotice key={work.told.key} news={work.told.news} />}
      <ListNews text={count} />
      {content()}
      <AssignDialog
        family={work.assigning}
        onAssigned={work.tellAssigned}
        onClose={() => work.setAssigning(undefined)}
      />
      <TakeOffDialog family={work.leaving} onYes={work.takeOff} onNo={() => work.setLeaving(undefined)} />
    </>
  );
};

/** Whom a dialog is about, and what came of the last one. */
const useWaitlistWork = () => {
  const [assigning, setAssigning] = useState<WaitingRow>();
  const [leaving, setLeaving] = useState<WaitingRow>();
  const [told, setTold] = useState<{ key: number; news: WaitingNews }>();
  const takingOff = useTakeOff();
  const tell = (news: WaitingNews) => setTold((before) => ({ key: (before?.key ?? 0) + 1, news }));

  const tellAssigned = ({ id, guardian, startsAt }: AppointmentResponse) => {
    setAssigning(undefined);
    const name = `${guardian.firstName} ${guardian.lastName}`;
    if (startsAt) tell({ kind: 'assigned', id, name, startsAt });
  };
  const takeOff = (family: WaitingRow) => {
    setLeaving(undefined);
    takingOff.mutate(family.id, {
      onSuccess: () => tell({ kind: 'takenOff', name: fullNameOf(family) }),
      onError: (error) => {
        const failure = failureOf(error);
        if (failure) tell({ kind: 'failed', failure });
      },
    });
  };
  return { assigning, setAssigning, leaving, setLeaving, told, tellAssigned, takeOff };
};

const useCount = (list: WaitlistPage | undefined) => {
  const { t } = useTranslation('admin');
  if (!list) return undefined;
  const { total: count, page } = list;
  const pages = pagesOf(list);
  return pages > 1 ? t('waitlist.foundOnPage', { count, page, pages }) : t('waitlist.found', { count });
};
