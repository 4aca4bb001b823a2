import type { AvailabilityResponse } from '@clothes-closet/contracts';
import { useCallback, useEffect, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { slotAt } from '../times/slot-days.ts';
import type { FormContext, FormRequest } from './form-resolver.ts';
import type { BookingValues } from './form-values.ts';

type Form = UseFormReturn<BookingValues, FormContext, FormRequest>;

/** The chosen time, given up and spoken of as soon as it is no longer among the free ones. */
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

  useEffect(() => {
    if (startsAt && answer && !slotAt(answer.slots, startsAt)) lose();
  }, [startsAt, answer, lose]);

  return { isLost, lose, choose };
};
