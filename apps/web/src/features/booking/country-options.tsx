import { useMemo } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';
import { languageTag } from '../../lib/dates.ts';
import type { PhoneNumbers } from './load-phone-numbers.ts';

type Props = { rules: PhoneNumbers | undefined; chosen: string };

/** The countries by name in the reader's language; only the chosen one until the others are loaded. */
export const CountryOptions = ({ rules, chosen }: Props) => {
  const tag = languageTag(useLanguage());
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames([tag], { type: 'region' });
    const order = new Intl.Collator(tag);
    return (rules?.countries ?? [chosen])
      .map((code) => ({ code, name: names.of(code) ?? code, dialCode: rules?.dialCode(code) }))
      .sort((a, b) => order.compare(a.name, b.name));
  }, [rules, chosen, tag]);
  return countries.map(({ code, name, dialCode }) => (
    <option key={code} value={code}>
      {dialCode ? `${name} \u2066${dialCode}\u2069` : name}
    </option>
  ));
};
