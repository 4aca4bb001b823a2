import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paramsOf, type Range } from './ranges.ts';
import styles from './report-files.module.css';

type Props = { report: 'served' | 'sizes'; title: string; range: Range };

const formats = ['xlsx', 'csv'] as const;

/** The same numbers as a file. Links, so that the browser saves them as it saves everything. */
export const ReportFiles = ({ report, title, range }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.files}>
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          variant="outline"
          className={styles.file ?? ''}
          href={`/api/admin/reports/${report}?${paramsOf(range)}&format=${format}`}
          download
          leftSection={<IconDownload aria-hidden size={20} />}
        >
          {t(`reports.download.${format}`)}
          <span className="visually-hidden">{t('reports.download.of', { report: title })}</span>
        </Button>
      ))}
    </div>
  );
};
