import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './decision-buttons.module.css';
import type { Way } from './ways.ts';

type Props = {
  ways: readonly Way[];
  /** Whose event it is, where several are listed. */
  name?: string;
  /** What is on its way for this one. */
  working?: Way | undefined;
  /** Something is on its way, here or beside it. */
  isBusy: boolean;
  /** Where one button above them does the same for all. */
  isSecond?: boolean;
  onPress: (way: Way) => void;
};

/** What can be done about an event that differs; the likeliest stands out. */
export const DecisionButtons = ({ ways, name, working, isBusy, isSecond = false, onPress }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.ways}>
      {ways.map((way, index) => {
        const text = working === way ? t('differences.working') : t(`differences.ways.${way}`);
        return (
          <Button
            key={way}
            variant={index === 0 && !isSecond ? 'filled' : 'outline'}
            aria-label={name && t('differences.wayFor', { way: text, name })}
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) onPress(way);
            }}
          >
            {text}
          </Button>
        );
      })}
    </div>
  );
};
