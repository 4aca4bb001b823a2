import type { Gender, ItemLimit } from '@clothes-closet/contracts';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { LimitForm } from './limit-form.tsx';
import styles from './limit-list.module.css';
import { changeButtonId, LimitRow } from './limit-row.tsx';

type Props = {
  gender: Gender;
  limits: readonly ItemLimit[];
  /** Tells what was done. */
  onDone: (text: string) => void;
  onRemove: (limit: ItemLimit) => void;
};

export const listTitleId = (gender: Gender): string => `limits-${gender}`;

/** One gender's list, as it is printed; each item can be changed in its place. */
export const LimitList = ({ gender, limits, onDone, onRemove }: Props) => {
  const { t } = useTranslation('admin');
  const [changing, setChanging] = useState<string>();

  const close = (id: string) => {
    // Drawn at once: the button that opened the form is back to take the focus.
    flushSync(() => setChanging(undefined));
    document.getElementById(changeButtonId(id))?.focus();
  };
  return (
    <section className={styles.list} aria-labelledby={listTitleId(gender)}>
      <h2 id={listTitleId(gender)} tabIndex={-1} className={styles.title}>
        {t(`itemLimits.gender.${gender}`)}
      </h2>
      {limits.length === 0 && (
        <p className={styles.none}>
          <strong>{t('itemLimits.noneTitle')}</strong> {t('itemLimits.noneText')}
        </p>
      )}
      <ul className={styles.rows}>
        {limits.map((limit) => (
          <li key={limit.id} className={styles.row}>
            {changing === limit.id ? (
              <LimitForm
                gender={gender}
                limit={limit}
                title={t('itemLimits.changeTitle', { label: limit.label })}
                onSaved={({ quantity, label }) => {
                  onDone(t('itemLimits.changed', { quantity, label }));
                  close(limit.id);
                }}
                onCancel={() => close(limit.id)}
              />
            ) : (
              <LimitRow
                limit={limit}
                onChange={() => setChanging(limit.id)}
                onRemove={() => onRemove(limit)}
              />
            )}
          </li>
        ))}
      </ul>
      <LimitForm
        gender={gender}
        title={t(`itemLimits.addTitle.${gender}`)}
        onSaved={({ quantity, label }) => onDone(t('itemLimits.added', { quantity, label }))}
      />
    </section>
  );
};
