import type { CalendarDifference } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceTask } from './difference-task.tsx';
import { RefusedTask } from './refused-task.tsx';
import taskStyles from './task.module.css';
import type { QuickChange } from './use-quick-change.ts';

/** More would bury the day below them. */
const shownAtFirst = 3;

type Props = { items: readonly CalendarDifference[]; unlisted: number; change: QuickChange };

/** Events of the calendar that are not as their appointments say: each is decided by itself. */
export const DifferenceTasks = ({ items, unlisted, change }: Props) => {
  const { t } = useTranslation('admin');
  const [isWhole, setIsWhole] = useState(false);
  const refused = items.filter(({ kind }) => kind === 'refused');
  const byHand = items.filter(({ kind }) => kind !== 'refused');
  const shown = isWhole ? byHand : byHand.slice(0, shownAtFirst);
  const hidden = byHand.length - shown.length;
  return (
    <>
      {refused.length > 0 && <RefusedTask refused={refused} change={change} />}
      {shown.map((difference) => (
        <DifferenceTask key={difference.appointment.id} difference={difference} change={change} />
      ))}
      {hidden > 0 && (
        <li>
          <Button variant="subtle" onClick={() => setIsWhole(true)}>
            {t('differences.showMore', { count: hidden })}
          </Button>
        </li>
      )}
      {unlisted > 0 && hidden === 0 && (
        <li className={taskStyles.text}>{t('differences.unlisted', { count: unlisted })}</li>
      )}
    </>
  );
};
