import { Button } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A day's appointments on paper, in a new tab; `date` is a day of the site, YYYY-MM-DD. */
export const DaySheetLink = ({ date }: { date: string }) => {
  const { t } = useTranslation('admin');
  return (
    <Button
      component="a"
      href={`/api/admin/day-sheet?date=${date}`}
      target="_blank"
      rel="noopener"
      variant="outline"
      leftSection={<IconClipboardList aria-hidden size={20} />}
      aria-label={t('printing.daySheetNewTab')}
    >
      {t('printing.daySheet')}
    </Button>
  );
};
