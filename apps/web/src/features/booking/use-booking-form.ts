import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { endAttempt } from './attempt.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { bookingResolver, type FormContext, type FormRequest } from './form-resolver.ts';
import { type BookingValues, emptyValues } from './form-values.ts';

/** The form, filled with what was written here before, and kept on the device while it is being written. */
export const useBookingForm = (context: FormContext) => {
  const [draft] = useState(readDraft);
  const form = useForm<BookingValues, FormContext, FormRequest>({
    resolver: bookingResolver,
    context,
    defaultValues: draft ?? emptyValues(),
    // The page decides where the focus goes: some errors belong to no single field.
    shouldFocusError: false,
  });
  const [isKept, setIsKept] = useState(draft !== undefined);
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
  /** Empties the form, here and on the device. */
  const clear = () => {
    form.reset(emptyValues());
    dropDraft();
    endAttempt();
    setIsKept(false);
  };
  return { form, forgetDraft, isKept, clear };
};
