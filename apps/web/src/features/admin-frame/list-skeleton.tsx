import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Late } from '../../ui/late.tsx';
import styles from './list-skeleton.module.css';

const rows = ['1', '2', '3', '4', '5', '6'];

/** Grey rows where a list is about to stand. */
export const ListSkeleton = () => {
  const { t } = useTranslation('admin');
  return (
    <Late>
      <div role="status" className={styles.rows}>
        <span className="visually-hidden">{t('frame.loading')}</span>
        {rows.map((row) => (
          <Skeleton key={row} className={styles.row ?? ''} />
        ))}
      </div>
    </Late>
  );
};
