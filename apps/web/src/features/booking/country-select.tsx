import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageTag } from '../../lib/dates.ts';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './country-select.module.css';
import type { BookingValues } from './form-values.ts';
import type { PhoneNumbers } from './load-phone-numbers.ts';

type Props = { rules: PhoneNumbers | undefined; country: string; onTouch: () => void };

/** The countries by name in the reader's language; only the chosen one until the others are loaded. */
const useCountries = (rules: PhoneNumbers | undefined, chosen: string) => {
  const tag = languageTag(useLanguage());
  return useMemo(() => {
    const names = new Intl.DisplayNames([tag], { type: 'region' });
    const order = new Intl.Collator(tag);
    return (rules?.countries ?? [chosen])
      .map((code) => ({ code, name: names.of(code) ?? code, dialCode: rules?.dialCode(code) ?? '' }))
      .sort((a, b) => order.compare(a.name, b.name));
  }, [rules, chosen, tag]);
};

/** A list of whole names, which closed shows only the short of it: US +1. */
export const CountrySelect = ({ rules, country, onTouch }: Props) => {
  const { t } = useTranslation();
  const { register } = useFormContext<BookingValues>();
  return (
    <div className={styles.country}>
      <SelectField
        path="guardian.phoneCountry"
        label={t('guardian.country')}
        error={undefined}
        autoComplete="tel-country-code"
        {...register('guardian.phoneCountry')}
        value={country}
        onFocus={onTouch}
        onPointerDown={onTouch}
      >
        {useCountries(rules, country).map(({ code, name, dialCode }) => (
          <option key={code} value={code}>
            {`${name} \u2066${dialCode}\u2069`}
          </option>
        ))}
      </SelectField>
      <span className={styles.short} dir="ltr" aria-hidden="true">
        {country} {rules?.dialCode(country)}
      </span>
    </div>
  );
};
