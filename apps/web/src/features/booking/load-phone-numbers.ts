export type PhoneNumbers = typeof import('./phone-numbers.ts');

let loading: Promise<PhoneNumbers> | undefined;

/** The rules of every country's phone numbers: heavy, so fetched once, when first needed. */
export const loadPhoneNumbers = (): Promise<PhoneNumbers> => {
  loading ??= import('./phone-numbers.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
