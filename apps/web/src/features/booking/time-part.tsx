import type { AvailabilityResponse } from '@clothes-closet/contracts';
import type { ReactNode, Ref } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Part } from '../../ui/part.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LoadFailed } from '../site/load-failed.tsx';
import { useDates } from '../site/use-dates.ts';
import type { useAvailability } from '../times/get-availability.ts';
import { TimeChoice } from '../times/time-choice.tsx';
import type { BookingValues } from './form-values.ts';
import { useFieldError } from './use-field-error.ts';

type Props = {
  availability: ReturnType<typeof useAvailability>;
  /** The chosen time went to someone else. */
  isTimeLost: boolean;
  /** The chosen time may be ours already. */
  isTimeHeld: boolean;
  lostNotice: Ref<HTMLElement>;
  onChoose: (startsAt: string) => void;
};

const WaitlistNote = ({ isForced }: { isForced: boolean }) => {
  const { t } = useTranslation();
  const { setValue } = useFormContext<BookingValues>();
  if (isForced) {
    return (
      <Notice tone="now" title={t('waitlist.noneTitle')} level={3}>
        <p>{t('waitlist.noneText')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t('waitlist.chosenText')}</p>
      <Button look="secondary" onClick={() => setValue('prefersWaitlist', false)}>
        {t('waitlist.back')}
      </Button>
    </>
  );
};

type TimesProps = Pick<Props, 'isTimeHeld' | 'onChoose'> & { answer: AvailabilityResponse };

const Times = ({ answer, isTimeHeld, onChoose }: TimesProps) => {
  const { t } = useTranslation();
  const dates = useDates();
  const { setValue } = useFormContext<BookingValues>();
  const chosen = useWatch<BookingValues, 'startsAt'>({ name: 'startsAt' });
  const error = useFieldError('startsAt');
  return (
    <>
      {isTimeHeld && <p>{t('time.held', { day: dates.day(chosen), time: dates.time(chosen) })}</p>}
      <TimeChoice answer={answer} chosen={chosen} error={error} onChoose={onChoose} />
      <Button look="quiet" onClick={() => setValue('prefersWaitlist', true)}>
        {t('time.noneFit')}
      </Button>
    </>
  );
};

const LostNotice = ({ hasFreeSlots, ref }: { hasFreeSlots: boolean; ref: Ref<HTMLElement> }) => {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice ref={ref} tone="now" level={3} title={t('errors.slotTakenTitle')}>
        <p>{t(hasFreeSlots ? 'time.gone' : 'time.goneAndNoneLeft')}</p>
      </Notice>
    </div>
  );
};

/** Choosing a free time, or the wait list where there is none that fits. */
export const TimePart = ({ availability, isTimeLost, isTimeHeld, lostNotice, onChoose }: Props) => {
  const { t } = useTranslation();
  const prefersWaitlist = useWatch<BookingValues, 'prefersWaitlist'>({ name: 'prefersWaitlist' });
  const { data: answer, isError, isFetching, refetch } = availability;
  const hasFreeSlots = answer === undefined || answer.slots.length > 0;
  const isWaitlist = prefersWaitlist || !(hasFreeSlots || isTimeHeld);

  const content = (): ReactNode => {
    if (isWaitlist && isTimeLost && !hasFreeSlots) return null;
    if (isWaitlist) return <WaitlistNote isForced={!hasFreeSlots} />;
    if (answer) return <Times answer={answer} isTimeHeld={isTimeHeld} onChoose={onChoose} />;
    if (!isError) return <Skeleton blocks={['line', 'field', 'card']} />;
    return (
      <LoadFailed title={t('time.loadFailed')} level={3} onRetry={() => refetch()} isRetrying={isFetching} />
    );
  };
  return (
    <Part
      number={3}
      title={t(isWaitlist ? 'waitlist.title' : 'time.title')}
      hint={!isWaitlist && answer && t('time.hint')}
    >
      {isTimeLost && <LostNotice hasFreeSlots={hasFreeSlots} ref={lostNotice} />}
      {content()}
    </Part>
  );
};
