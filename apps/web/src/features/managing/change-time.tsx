import type { AvailabilityResponse, Site } from '@clothes-closet/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { bringToSight } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';
import { LoadFailed } from '../site/load-failed.tsx';
import { useDates } from '../site/use-dates.ts';
import { useAvailability } from '../times/get-availability.ts';
import { slotAt } from '../times/slot-days.ts';
import { TimeChoice } from '../times/time-choice.tsx';
import { ChangeFailure } from './change-failure.tsx';
import styles from './managing.module.css';
import { moveVisit } from './move-visit.ts';
import { type Changing, useChange } from './use-change.ts';

type Props = Changing & { site: Site; startsAt: string; onKeep: () => void };

const TimeGone = ({ isLast }: { isLast: boolean }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => bringToSight(box.current), []);
  return (
    <div role="alert">
      <Notice ref={box} tone="now" level={3} title={t('errors.slotTakenTitle')}>
        <p>{t(isLast ? 'manage.noTimes' : 'manage.timeGone')}</p>
      </Notice>
    </div>
  );
};

type MoveProps = Omit<Props, 'startsAt'> & { answer: AvailabilityResponse };

/** The free times, and the button that takes the chosen one instead of the present one. */
const Move = ({ answer, token, site, onNews, onKeep }: MoveProps) => {
  const { t } = useTranslation();
  const dates = useDates();
  const [chosen, setChosen] = useState('');
  const move = useChange({ token, send: moveVisit, news: 'moved', onNews });
  const { error, isPending } = move;
  // While it is being taken it may be gone already: to us.
  const wish = isPending ? chosen : (slotAt(answer.slots, chosen)?.startsAt ?? '');
  const isGone = chosen !== '' && wish === '';
  const choose = (startsAt: string) => {
    setChosen(startsAt);
    move.reset();
  };
  return (
    <>
      {isGone && <TimeGone key={chosen} isLast={answer.slots.length === 0} />}
      {!isGone && answer.slots.length === 0 && (
        <Notice tone="now" level={3} title={t('waitlist.noneTitle')}>
          <p>{t('manage.noTimes')}</p>
        </Notice>
      )}
      <TimeChoice answer={answer} chosen={wish} onChoose={choose} />
      {error && !isGone && <ChangeFailure failure={error} site={site} />}
      <SlowNote isWaiting={isPending} />
      <div className={styles.bar} data-sticky={wish ? true : undefined}>
        {wish && (
          <Button aria-disabled={isPending} onClick={() => isPending || move.mutate(wish)}>
            {isPending
              ? t('manage.moving')
              : t('manage.moveTo', { day: dates.day(wish), time: dates.time(wish) })}
          </Button>
        )}
        <Button look="secondary" aria-disabled={isPending} onClick={onKeep}>
          {t('manage.keepTime')}
        </Button>
      </div>
    </>
  );
};

/** Choosing another free time for a visit; until one is taken the family keeps the one it has. */
export const ChangeTime = ({ startsAt, ...rest }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  const { data: answer, isError, isFetching, refetch } = useAvailability();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => bringToSight(heading.current), []);
  return (
    <section className={styles.pane} aria-labelledby="new-time">
      <h3 id="new-time" ref={heading} tabIndex={-1} className={styles.title}>
        {t('manage.newTime')}
      </h3>
      <p>{t('manage.presentTime', { day: dates.day(startsAt), time: dates.time(startsAt) })}</p>
      {answer && <Move answer={answer} {...rest} />}
      {!answer && !isError && <Skeleton blocks={['line', 'field', 'card']} />}
      {!answer && isError && (
        <LoadFailed
          title={t('time.loadFailed')}
          level={3}
          onRetry={() => refetch()}
          isRetrying={isFetching}
        />
      )}
    </section>
  );
};
