import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { useCallback, useEffect, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { slotAt } from '../times/slot-days.ts';
import { attemptedTime } from './attempt.ts';
import type { FormContext, FormRequest } from './form-resolver.ts';
import type { BookingValues } from './form-values.ts';

type Form = UseFormReturn<BookingValues, FormContext, FormRequest>;

/**
 * The chosen time, given up and spoken of as soon as it is no longer among the free ones. Held all the same where it
 * was asked for and no answer came: it may be gone because it is ours, which sending the form again will tell.
 */
export const useChosenTime = (form: Form, answer: AvailabilityResponse | undefined) => {
  const { setValue, clearErrors, control } = form;
  const startsAt = useWatch({ control, name: 'startsAt' });
  const [isLost, setIsLost] = useState(false);

  const lose = useCallback(() => {
    setValue('startsAt', '');
    setIsLost(true);
  }, [setValue]);
  const choose = useCallback(
    (chosen: string) => {
      setValue('startsAt', chosen);
      clearErrors('startsAt');
      setIsLost(false);
    },
    [setValue, clearErrors],
  );

  const isGone = startsAt !== '' && answer !== undefined && !slotAt(answer.slots, startsAt);
  useEffect(() => {
    if (isGone && attemptedTime() !== startsAt) lose();
  }, [isGone, startsAt, lose]);

  return { isLost, isHeld: isGone && attemptedTime() === startsAt, lose, choose };
};
