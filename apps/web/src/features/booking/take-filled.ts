import type { UseFormReturn } from 'react-hook-form';
import { isFieldPath } from './field-errors.ts';
import type { FormContext, FormRequest } from './form-resolver.ts';
import type { BookingValues } from './form-values.ts';

type Form = UseFormReturn<BookingValues, FormContext, FormRequest>;

/** Takes over what a browser or a password manager wrote into the fields without telling anybody. */
export const takeFilled = ({ getValues, setValue }: Form, { elements }: HTMLFormElement) => {
  for (const input of elements) {
    if (!(input instanceof HTMLInputElement) || input.type === 'radio' || input.type === 'checkbox') continue;
    if (isFieldPath(input.name) && getValues(input.name) !== input.value) setValue(input.name, input.value);
  }
};
