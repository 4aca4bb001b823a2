import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { bookingResolver, type FormContext, type FormRequest } from './form-resolver.ts';
import type { BookingValues } from './form-values.ts';

/** The form, filled with what was written before a reload, and kept while it is being written. */
export const useBookingForm = (context: FormContext) => {
  const form = useForm<BookingValues, FormContext, FormRequest>({
    resolver: bookingResolver,
    context,
    defaultValues: readDraft(),
    // The page decides where the focus goes: some errors belong to no single field.
    shouldFocusError: false,
  });
  const isForgotten = useRef(false);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (!isForgotten.current) keepDraft(values);
        },
      }),
    [form.subscribe],
  );
  /** For good: the form outlives its sending by a moment, in which fresh times may still change it. */
  const forgetDraft = () => {
    isForgotten.current = true;
    dropDraft();
  };
  return { form, forgetDraft };
};
