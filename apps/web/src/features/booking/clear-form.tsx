import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './clear-form.module.css';

type QuestionProps = { onClear: () => void; onKeep: () => void };

const Question = ({ onClear, onKeep }: QuestionProps) => {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => bringToSight(box.current), []);
  return (
    <Notice ref={box} tone="now" level={3} title={t('draft.askTitle')}>
      <p>{t('draft.askText')}</p>
      <div className={styles.buttons}>
        <Button onClick={onClear}>{t('draft.yes')}</Button>
        <Button look="secondary" onClick={onKeep}>
          {t('draft.no')}
        </Button>
      </div>
    </Notice>
  );
};

/** For a device that others use, too; asks first. */
export const ClearForm = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setIsAsking(false);
    requestAnimationFrame(() => bringToSight(button.current));
  };
  if (isAsking) return <Question onClear={onClear} onKeep={keep} />;
  return (
    <Button ref={button} look="quiet" onClick={() => setIsAsking(true)}>
      {t('draft.clear')}
    </Button>
  );
};
