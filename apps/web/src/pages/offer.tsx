import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFamilyLanguage } from '../features/language/use-family-language.ts';
import { UnknownLink } from '../features/managing/unknown-link.tsx';
import { useOwnOffer } from '../features/offers/get-own-offer.ts';
import { Offer } from '../features/offers/offer.tsx';
import { useSite } from '../features/site/get-site.ts';
import { LoadFailed } from '../features/site/load-failed.tsx';
import { PageFrame } from '../features/site/page-frame.tsx';
import { isUnknownLink } from '../lib/api.ts';
import { Skeleton } from '../ui/skeleton.tsx';

const Content = ({ token }: { token: string }) => {
  const { t } = useTranslation();
  const site = useSite();
  const offer = useOwnOffer(token);
  if (isUnknownLink(offer.error)) return <UnknownLink site={site.data?.site} />;
  if (site.data && offer.data) return <Offer site={site.data.site} offer={offer.data} token={token} />;
  if (!site.isError && !offer.isError) return <Skeleton blocks={['title', 'card']} />;
  return (
    <LoadFailed
      title={t('states.failedTitle')}
      level={1}
      onRetry={() => Promise.all([site.refetch(), offer.refetch()])}
      isRetrying={site.isFetching || offer.isFetching}
    />
  );
};

/** The page behind the link of an offer. Opening it changes nothing. */
export const OfferPage = () => {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { data, isPending } = useOwnOffer(token);
  useFamilyLanguage(data?.locale);
  return (
    <PageFrame title={t('offer.windowTitle')} isLoading={isPending}>
      {/* Whoever holds this address can take the time: no other site and no search engine gets it. */}
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <Content token={token} />
    </PageFrame>
  );
};
