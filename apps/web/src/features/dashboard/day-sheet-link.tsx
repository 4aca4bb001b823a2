import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Today's appointments on paper. */
export const DaySheetLink = () => {
  const { t } = useTranslation('admin');
  return (
    <Button
      component="a"
      href="/api/admin/day-sheet"
      target="_blank"
      variant="outline"
      leftSection={<IconPrinter aria-hidden size={20} />}
    >
      {t('dashboard.today.print')}
      <span className="visually-hidden"> {t('dashboard.today.newTab')}</span>
    </Button>
  );
};
