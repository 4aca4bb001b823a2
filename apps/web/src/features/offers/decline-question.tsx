import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './offers.module.css';

type Props = { isBusy: boolean; onYes: () => void; onNo: () => void };

/** Asks once more: the next family is asked at once, and this one can't have the time back. */
export const DeclineQuestion = ({ isBusy, onYes, onNo }: Props) => {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => bringToSight(box.current), []);
  return (
    <Notice ref={box} tone="now" level={3} title={t('offer.askNo')}>
      <p>{t('offer.askNoText')}</p>
      <div className={styles.buttons}>
        <Button aria-disabled={isBusy} onClick={onYes}>
          {isBusy ? t('manage.busy') : t('offer.sureNo')}
        </Button>
        <Button look="secondary" aria-disabled={isBusy} onClick={onNo}>
          {t('offer.back')}
        </Button>
      </div>
    </Notice>
  );
};
