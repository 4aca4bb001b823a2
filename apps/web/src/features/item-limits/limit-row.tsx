import type { ItemLimit } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './limit-row.module.css';

export const changeButtonId = (limitId: string): string => `change-${limitId}`;

type Props = { limit: ItemLimit; onChange: () => void; onRemove: () => void };

/** An item as it stands on the form, and what can be done with it. */
export const LimitRow = ({ limit: { id, quantity, label }, onChange, onRemove }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.row}>
      <p className={styles.limit}>
        <span className={styles.quantity}>{quantity}</span> <bdi>{label}</bdi>
      </p>
      <div className={styles.actions}>
        <Button
          id={changeButtonId(id)}
          variant="subtle"
          aria-label={t('itemLimits.changeLabel', { label })}
          onClick={onChange}
        >
          {t('itemLimits.change')}
        </Button>
        <Button variant="subtle" aria-label={t('itemLimits.removeLabel', { label })} onClick={onRemove}>
          {t('itemLimits.remove')}
        </Button>
      </div>
    </div>
  );
};
