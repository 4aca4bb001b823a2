import { useTranslation } from 'react-i18next';
import { ApiError, type FailureCode } from '../../lib/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { isUnauthenticated } from '../auth/get-me.ts';

const texts: Partial<Record<FailureCode, 'networkText' | 'forbiddenText' | 'rateLimitedText' | 'goneText'>> =
  {
    network: 'networkText',
    forbidden: 'forbiddenText',
    rate_limited: 'rateLimitedText',
    not_found: 'goneText',
  };

type Props = {
  error: Error | null;
  /** What is wrong, where the page knows it better. */
  text?: string | undefined;
};

/** Why a change was not saved and what to do; it stays in its place, so that a screen reader hears it come. */
export const FailureNotice = ({ error, text }: Props) => {
  const { t } = useTranslation('admin');
  // A session that has ended is told by the frame.
  const isTold = error === null || isUnauthenticated(error);
  const known = error instanceof ApiError ? texts[error.code] : undefined;
  return (
    <div role="alert">
      {!isTold && (
        <Notice tone="bad" title={t('saving.failedTitle')}>
          <p>{text ?? t(`saving.${known ?? 'internalText'}`)}</p>
        </Notice>
      )}
    </div>
  );
};
