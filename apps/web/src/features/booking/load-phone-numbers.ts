export type PhoneNumbers = typeof import('./phone-numbers.ts');

let loading: Promise<PhoneNumbers> | undefined;
let loaded: PhoneNumbers | undefined;

/**
 * The rules of every country's phone numbers: heavy, so fetched once, when first needed. Not even tried while
 * there is no connection: a browser that failed once to fetch a part of the app fails for it until a reload.
 */
export const loadPhoneNumbers = async (): Promise<PhoneNumbers> => {
  if (loaded) return loaded;
  if (navigator.onLine === false) throw new Error('no connection');
  loading ??= import('./phone-numbers.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  loaded = await loading;
  return loaded;
};

/**
 * Without those rules, a number with its country code or ten digits of the United States. In any other country
 * (its ISO code) the rest stays without a plus, so that the schema refuses it: with a 1 it would be a stranger's.
 */
export const plausibleE164 = (text: string, country: string): string => {
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return `+${digits}`;
  if (country !== 'US') return digits;
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
};
