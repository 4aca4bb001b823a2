import { parsePhoneNumberFromString } from 'libphonenumber-js';
import * as z from 'zod/mini';

/** A phone number as people write it, the United States where no country is given; becomes E.164. */
export const PhoneNumber = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(40)),
  z.transform((text, context) => {
    const phone = parsePhoneNumberFromString(text, 'US');
    if (phone?.isValid()) return phone.number as string;
    context.issues.push({ code: 'custom', input: text, params: { code: 'invalid_phone' } });
    return z.NEVER;
  }),
);
