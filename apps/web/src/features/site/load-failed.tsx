import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { title: string; level: 1 | 2 | 3; onRetry: () => void; isRetrying: boolean };

/** Something could not be loaded: what it was, what to do, and the button to do it. */
export const LoadFailed = ({ title, level, onRetry, isRetrying }: Props) => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice tone="bad" title={title} level={level}>
        <p>{t('states.failedText')}</p>
        <Button onClick={onRetry} aria-disabled={isRetrying}>
          {isRetrying ? t('site.loading') : t('states.tryAgain')}
        </Button>
      </Notice>
    </div>
  );
};
