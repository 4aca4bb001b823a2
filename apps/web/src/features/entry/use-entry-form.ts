import type { EntryResponse, Locale } from '@clothes-closet/contracts';
import { useEffect, useState } from 'react';
import { type FieldErrors, useForm } from 'react-hook-form';
import { ApiError } from '../../lib/api.ts';
import { focusField } from '../../ui/focus.ts';
import { useUnsavedWork } from '../auth/unsaved-work.ts';
import { fieldFailuresOf } from '../booking/failure.ts';
import { bookingResolver, type FormContext, type FormRequest } from '../booking/form-resolver.ts';
import { type BookingValues, emptyValues } from '../booking/form-values.ts';
import { listErrors } from '../booking/list-errors.ts';
import { useTimeChoice } from '../rescheduling/use-time-choice.ts';
import { useEnterBooking } from './enter-booking.ts';

/** What was made, and for whom. */
export type Entered = EntryResponse & { name: string };

const focusFirstError = (errors: FieldErrors<BookingValues>) => {
  const [first] = listErrors(errors);
  if (first) focusField(first.path);
};

/** The booking form in an admin's hands: any time, or none for the wait list. Nothing of it is kept on the device. */
export const useEntryForm = (onEntered: (entered: Entered) => void) => {
  const [locale, setLocale] = useState<Locale>('en');
  const choice = useTimeChoice(null);
  const entering = useEnterBooking();
  const form = useForm<BookingValues, FormContext, FormRequest>({
    resolver: bookingResolver,
    context: { locale, hasFreeSlots: true },
    defaultValues: emptyValues(),
    shouldFocusError: false,
  });
  const { setValue, setError, clearErrors, getValues } = form;
  const startsAt = choice.chosen.kind === 'chosen' ? choice.chosen.startsAt : '';
  useEffect(() => {
    setValue('startsAt', startsAt, { shouldDirty: startsAt !== '' });
    if (startsAt) clearErrors('startsAt');
  }, [startsAt, setValue, clearErrors]);
  const hasWork = form.formState.isDirty && !entering.isSuccess;
  useUnsavedWork(hasWork);

  const showFaults = (error: Error) => {
    if (!(error instanceof ApiError)) return;
    const faults = fieldFailuresOf(error.problem, getValues('students'));
    for (const { path, code } of faults) setError(path, { type: code });
    if (faults[0]) focusField(faults[0].path);
  };
  const send = (request: FormRequest) => {
    const { firstName, lastName } = request.guardian;
    entering.mutate(
      { ...request, startsAt: 'startsAt' in request ? request.startsAt : null },
      {
        onSuccess: (answer) => onEntered({ ...answer, name: `${firstName} ${lastName}` }),
        onError: showFaults,
      },
    );
  };
  const submit = form.handleSubmit(send, focusFirstError);
  return { form, locale, setLocale, choice, hasWork, entering, submit };
};
