import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field.tsx';
import { fieldId } from '../../ui/focus.ts';
import { Part } from '../../ui/part.tsx';
import type { BookingValues } from '../booking/form-values.ts';
import { FreeTimes } from '../rescheduling/free-times.tsx';
import { TimeFields } from '../rescheduling/time-fields.tsx';
import { TimeRemark } from '../rescheduling/time-remark.tsx';
import type { TimeChoice } from '../rescheduling/use-time-choice.ts';

/** Any time, free or not; or none yet. */
export const TimePart = ({ choice }: { choice: TimeChoice }) => {
  const { t } = useTranslation('admin');
  const { register, formState } = useFormContext<BookingValues>();
  const isWaiting = useWatch<BookingValues, 'prefersWaitlist'>({ name: 'prefersWaitlist' });
  return (
    <Part number={3} title={t('entry.timeTitle')} hint={t('entry.timeHint')}>
      <CheckField path="prefersWaitlist" label={t('entry.noTime')} {...register('prefersWaitlist')} />
      {!isWaiting && (
        <>
          <TimeFields
            choice={choice}
            wasTried={formState.errors.startsAt !== undefined}
            dayId={fieldId('startsAt')}
          />
          <FreeTimes choice={choice} />
          <TimeRemark choice={choice} />
        </>
      )}
    </Part>
  );
};
