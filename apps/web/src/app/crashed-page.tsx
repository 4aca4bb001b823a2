import { useTranslation } from 'react-i18next';
import frame from '../features/site/page-frame.module.css';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export const CrashedPage = () => {
  const { t } = useTranslation();
  return (
    <main className={frame.main}>
      <Notice tone="bad" title={t('states.crashedTitle')} level={1}>
        <p>{t('states.crashedText')}</p>
        <Button onClick={() => window.location.reload()}>{t('states.reload')}</Button>
      </Notice>
    </main>
  );
};
