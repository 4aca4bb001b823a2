import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export const CrashedPage = () => {
  const { t } = useTranslation();
  return (
    <main className="page">
      <Notice tone="bad" title={t('states.crashedTitle')} level={1}>
        <p>{t('states.crashedText')}</p>
        <Button onClick={() => window.location.reload()}>{t('states.reload')}</Button>
      </Notice>
    </main>
  );
};
