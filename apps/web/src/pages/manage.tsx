import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFamilyLanguage } from '../features/language/use-family-language.ts';
import { useManagedAppointment } from '../features/managing/get-managed-appointment.ts';
import { ManagedTicket } from '../features/managing/managed-ticket.tsx';
import { UnknownLink } from '../features/managing/unknown-link.tsx';
import { useSite } from '../features/site/get-site.ts';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { isUnknownLink } from '../lib/api.ts';
import { Skeleton } from '../ui/skeleton.tsx';

const Content = ({ token }: { token: string }) => {
  const { t } = useTranslation();
  const site = useSite();
  const appointment = useManagedAppointment(token);
  if (isUnknownLink(appointment.error)) return <UnknownLink site={site.data?.site} />;
  if (site.data && appointment.data) {
    return <ManagedTicket site={site.data} appointment={appointment.data} token={token} />;
  }
  if (!site.isError && !appointment.isError) return <Skeleton blocks={['title', 'card']} />;
  return (
    <LoadFailed
      title={t('states.failedTitle')}
      level={1}
      onRetry={() => Promise.all([site.refetch(), appointment.refetch()])}
      isRetrying={site.isFetching || appointment.isFetching}
    />
  );
};

export const ManagePage = () => {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { data, isPending } = useManagedAppointment(token);
  useFamilyLanguage(data?.locale);
  return (
    <PageFrame title={t('ticket.manageTitle')} isLoading={isPending}>
      {/* Whoever holds this address holds the appointment: no other site and no search engine gets it. */}
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <Content token={token} />
    </PageFrame>
  );
};
