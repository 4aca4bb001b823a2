import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

/** Numbers that were typed before the page was left are back; nobody is to take them for saved. */
export const KeptNotice = ({ onDrop }: { onDrop: () => void }) => {
  const { t } = useTranslation('admin');
  return (
    <div role="status">
      <Notice tone="now" title={t('dataEntry.keptTitle')}>
        <p>{t('dataEntry.keptText')}</p>
        <Button variant="outline" onClick={onDrop}>
          {t('dataEntry.keptDrop')}
        </Button>
      </Notice>
    </div>
  );
};
