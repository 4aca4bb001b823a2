import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigationType } from 'react-router';
import { useSite } from '../features/site/get-site.ts';
import { HomeLink } from '../features/site/home-link.tsx';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { BookedTicket } from '../features/ticket/booked-ticket.tsx';
import { readTicket } from '../features/ticket/kept-ticket.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const NothingKept = () => {
  const { t } = useTranslation();
  return (
    <PageHead tone="now" title={t('ticket.nothingTitle')} text={t('ticket.nothingText')}>
      <HomeLink />
    </PageHead>
  );
};

const Content = () => {
  const { t } = useTranslation();
  const [ticket] = useState(readTicket);
  const isFresh = useNavigationType() === 'PUSH';
  const { data, isError, isFetching, refetch } = useSite();
  if (!ticket) return <NothingKept />;
  if (data) return <BookedTicket isAnswer={isFresh} ticket={ticket} site={data.site} />;
  if (!isError) return <Skeleton blocks={['title', 'card']} />;
  return (
    <LoadFailed title={t('states.failedTitle')} level={1} onRetry={() => refetch()} isRetrying={isFetching} />
  );
};

export const ThankYouPage = () => {
  const { t } = useTranslation();
  return (
    <PageFrame title={t('ticket.windowTitle')}>
      <Content />
    </PageFrame>
  );
};
