import { get, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDates } from '../site/use-dates.ts';
import { errorTextFor } from './field-errors.ts';
import type { BookingValues } from './form-values.ts';
import type { FormError } from './list-errors.ts';

/** Says in words what is wrong at a path; an error's `message` is the time of an appointment that exists. */
export const useErrorText = () => {
  const { t } = useTranslation();
  const dates = useDates();
  return (path: string, error: FormError): string => {
    if (error.type === 'already_booked' && error.message) {
      const { message } = error;
      return t('errors.alreadyBookedFieldOn', { day: dates.day(message), time: dates.time(message) });
    }
    return t(`errors.${errorTextFor(path, error.type)}`);
  };
};

/** What is wrong with a field of the form, if anything. */
export const useFieldError = (path: string): string | undefined => {
  const { formState } = useFormContext<BookingValues>();
  const errorText = useErrorText();
  const error: FormError | undefined = get(formState.errors, path);
  return error?.type ? errorText(path, error) : undefined;
};
