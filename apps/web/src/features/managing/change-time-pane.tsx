import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadFailed } from '../site/load-failed.tsx';
import type { ChangeTime } from './change-time.tsx';

/** Fetched only when it is asked for: most who open their link only look. */
export const ChangeTimePane = (props: ComponentProps<typeof ChangeTime>) => {
  const { t } = useTranslation();
  const { data, isError, isFetching } = useQuery({
    queryKey: ['change-time'],
    queryFn: () => import('./change-time.tsx'),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (data) return <data.ChangeTime {...props} />;
  // A browser that failed once to fetch a part of the app fails for it until a reload.
  if (!isError) return <Skeleton blocks={['line', 'field', 'card']} />;
  return (
    <LoadFailed
      title={t('time.loadFailed')}
      level={3}
      onRetry={() => window.location.reload()}
      isRetrying={isFetching}
    />
  );
};
