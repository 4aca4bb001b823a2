import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

const known = (country: string): CountryCode => (isSupportedCountry(country) ? country : 'US');

export const countries: readonly string[] = getCountries();

export const dialCode = (country: string) => `+${getCountryCallingCode(known(country))}`;

/** The digits so far, spaced and bracketed as people of that country write them. */
export const formatTyped = (text: string, country: string) => new AsYouType(known(country)).input(text);

/** A valid number in E.164, its country and how it is written there; undefined where it is none. */
export const parseNumber = (text: string, country: string) => {
  const number = parsePhoneNumberFromString(text, known(country));
  if (!number?.isValid()) return undefined;
  return { e164: number.number, country: number.country ?? country, national: number.formatNational() };
};
