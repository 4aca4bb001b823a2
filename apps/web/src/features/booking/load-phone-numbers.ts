export type PhoneNumbers = typeof import('./phone-numbers.ts');

let loading: Promise<PhoneNumbers> | undefined;

/**
 * The rules of every country's phone numbers: heavy, so fetched once, when first needed. Not even tried while
 * there is no connection: a browser that failed once to fetch a part of the app fails for it until a reload.
 */
export const loadPhoneNumbers = async (): Promise<PhoneNumbers> => {
  if (navigator.onLine === false) throw new Error('no connection');
  loading ??= import('./phone-numbers.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};

/** Without those rules, a number with its country code or ten digits of the United States. */
export const plausibleE164 = (text: string): string => {
  const digits = text.replace(/\D/g, '');
  return text.startsWith('+') || digits.length !== 10 ? `+${digits}` : `+1${digits}`;
};
