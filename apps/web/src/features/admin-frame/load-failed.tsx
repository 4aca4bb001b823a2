import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../lib/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { isUnauthenticated } from '../auth/get-me.ts';

type Props = { error: Error; onRetry: () => void; isRetrying: boolean };

/** Something could not be loaded: what it was, what to do, and the button to do it. */
export const LoadFailed = ({ error, onRetry, isRetrying }: Props) => {
  const { t } = useTranslation('admin');
  // The sign-in page is about to stand here.
  if (isUnauthenticated(error)) return null;
  const isNetwork = error instanceof ApiError && error.code === 'network';
  return (
    <div role="alert">
      <Notice tone="bad" title={t('states.failedTitle')}>
        <p>{isNetwork ? t('states.networkText') : t('states.internalText')}</p>
        <Button onClick={onRetry} aria-disabled={isRetrying}>
          {isRetrying ? t('frame.loading') : t('states.tryAgain')}
        </Button>
      </Notice>
    </div>
  );
};
