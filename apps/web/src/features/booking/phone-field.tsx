import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, type FocusEvent, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import { CountrySelect } from './country-select.tsx';
import type { BookingValues } from './form-values.ts';
import { loadPhoneNumbers, type PhoneNumbers } from './load-phone-numbers.ts';
import styles from './phone-field.module.css';
import { useFieldError } from './use-field-error.ts';

const usePhoneNumbers = (isNeeded: boolean) =>
  useQuery({
    queryKey: ['phone-numbers'],
    queryFn: loadPhoneNumbers,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    enabled: isNeeded,
  }).data;

/** Writes the brackets and spaces for the parent, but never moves the caret from the middle of a number. */
const formatWhileTyping = (
  input: HTMLInputElement,
  previous: string,
  country: string,
  rules: PhoneNumbers,
) => {
  const isAppending = input.selectionEnd === input.value.length && input.value.length > previous.length;
  if (isAppending) input.value = rules.formatTyped(input.value, country);
};

/** A number in any country, written the way that country writes it. */
export const PhoneField = () => {
  const { t } = useTranslation();
  const { register, setValue, getValues } = useFormContext<BookingValues>();
  const country = useWatch<BookingValues, 'guardian.phoneCountry'>({ name: 'guardian.phoneCountry' });
  const [isTouched, setIsTouched] = useState(() => getValues('guardian.phone') !== '');
  const rules = usePhoneNumbers(isTouched);
  const phone = register('guardian.phone');
  const touch = () => setIsTouched(true);

  const changed = (event: ChangeEvent<HTMLInputElement>) => {
    if (rules) formatWhileTyping(event.target, getValues('guardian.phone'), country, rules);
    return phone.onChange(event);
  };
  /** A number with its country code chooses its country by itself: at once, or when the rules have arrived. */
  const chooseCountry = async () => {
    const typed = getValues('guardian.phone');
    const rules = await loadPhoneNumbers().catch(() => undefined);
    const [number, chosen] = getValues(['guardian.phone', 'guardian.phoneCountry']);
    const read = number === typed && rules?.parseNumber(number, chosen);
    if (!read) return;
    setValue('guardian.phoneCountry', read.country);
    setValue('guardian.phone', read.national);
  };
  const left = (event: FocusEvent<HTMLInputElement>) => {
    void chooseCountry();
    return phone.onBlur(event);
  };

  return (
    <div className={styles.phone}>
      <CountrySelect rules={rules} country={country} onTouch={touch} />
      <TextField
        path="guardian.phone"
        label={t('guardian.phone')}
        error={useFieldError('guardian.phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        maxLength={30}
        {...phone}
        onFocus={touch}
        onChange={changed}
        onBlur={left}
      />
    </div>
  );
};
