import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './pager.module.css';

type Props = { page: number; pages: number; onChange: (page: number) => void };

/** The pages of a list; on narrow screens the place alone, with back and forth. */
export const Pager = ({ page, pages, onChange }: Props) => {
  const { t } = useTranslation('admin');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pager.label')} className={styles.pager}>
      <Pagination
        layout="responsive"
        total={pages}
        value={page}
        onChange={onChange}
        formatLabel={() => t('pager.place', { page, pages })}
        getItemProps={(number) => ({ 'aria-label': t('pager.page', { number }) })}
        getControlProps={(control) => ({
          'aria-label': control === 'next' ? t('pager.next') : t('pager.previous'),
        })}
      />
    </nav>
  );
};
