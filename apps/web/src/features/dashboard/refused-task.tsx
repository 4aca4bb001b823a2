import type { CalendarDifference } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { IconCalendarCancel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionButtons } from '../differences/decision-buttons.tsx';
import { useDifferenceTexts } from '../differences/use-difference-texts.ts';
import { nameOf } from './days.ts';
import entryStyles from './entry-list.module.css';
import { FamilyLine } from './family-line.tsx';
import styles from './refused-task.module.css';
import taskStyles from './task.module.css';
import { Task } from './task.tsx';
import type { QuickChange } from './use-quick-change.ts';

/** So many fit beside the rest of the day; the others on request. */
const shownAtFirst = 3;

type Props = { refused: readonly CalendarDifference[]; change: QuickChange };

/** Events that Google does not take: it mostly refuses them all, for one reason that somebody can mend. */
export const RefusedTask = ({ refused, change }: Props) => {
  const { t } = useTranslation('admin');
  const texts = useDifferenceTexts();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? refused : refused.slice(0, shownAtFirst);
  const { sent, isPending } = change;
  const reasons = new Set(
    refused.flatMap((difference) => texts.sentences(difference, difference.appointment)),
  );
  const isTryingAll = isPending && sent?.way === 'retryAll';
  return (
    <Task
      Icon={IconCalendarCancel}
      tone="trouble"
      title={t('differences.refusedTitle', { count: refused.length })}
      text={t('differences.refusedText')}
    >
      {[...reasons].map((reason) => (
        <p key={reason} className={taskStyles.text}>
          {reason}
        </p>
      ))}
      {refused.length > 1 && (
        <Button
          className={styles.all}
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) change.send({ way: 'retryAll' });
          }}
        >
          {isTryingAll ? t('differences.working') : t('differences.retryAll')}
        </Button>
      )}
      <ul className={entryStyles.lines}>
        {shown.map(({ appointment }) => (
          <li key={appointment.id} className={entryStyles.line}>
            <FamilyLine appointment={appointment} />
            <DecisionButtons
              ways={['retry']}
              name={nameOf(appointment)}
              working={isPending && sent?.appointment?.id === appointment.id ? 'retry' : undefined}
              isBusy={isPending}
              isSecond={refused.length > 1}
              onPress={() => change.send({ way: 'retry', appointment })}
            />
          </li>
        ))}
      </ul>
      {shown.length < refused.length && (
        <Button variant="subtle" onClick={() => setIsWhole(true)}>
          {t('differences.showMore', { count: refused.length - shown.length })}
        </Button>
      )}
    </Task>
  );
};
