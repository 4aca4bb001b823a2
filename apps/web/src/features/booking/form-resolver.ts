import {
  type BookingRequest,
  bookingRequest,
  fieldErrorsOf,
  type Locale,
  type WaitlistRequest,
  waitlistRequest,
} from '@clothes-closet/contracts';
import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import * as z from 'zod/mini';
import { type BookingValues, toRequest } from './form-values.ts';
import { loadPhoneNumbers, plausibleE164 } from './load-phone-numbers.ts';

export type FormContext = { locale: Locale; hasFreeSlots: boolean };
export type FormRequest = WaitlistRequest | BookingRequest;

const phone = z.string().check(
  z.superRefine<string>((text, context) => {
    if (text === '') context.addIssue({ code: 'custom', params: { code: 'required' } });
    else if (!/^\+\d{6,15}$/.test(text))
      context.addIssue({ code: 'custom', params: { code: 'invalid_phone' } });
  }),
);

const schemas = { booking: bookingRequest(phone), waitlist: waitlistRequest(phone) };

/** A size may be null on the wire, so the contract takes none for that; here the question must be answered. */
const unansweredSizes = (values: BookingValues) =>
  values.students.flatMap((student, index) =>
    (['shoeSize', 'underwearSize'] as const)
      .filter((size) => student[size] === '')
      .map((size) => ({ path: `students.${index}.${size}`, code: 'required' })),
  );

/**
 * The number in E.164; what is none stays without its plus, so that the schema refuses it. Where the rules of
 * phone numbers could not be fetched, a plausible number passes: the server knows them too.
 */
const e164Of = async ({ guardian }: BookingValues) => {
  const text = guardian.phone.trim();
  if (text === '') return '';
  const phoneNumbers = await loadPhoneNumbers().catch(() => undefined);
  if (!phoneNumbers) return plausibleE164(text, guardian.phoneCountry);
  return phoneNumbers.parseNumber(text, guardian.phoneCountry)?.e164 ?? text.replace(/^\+/, '');
};

/** Checks the form with the contract's own schema; an error's `type` is the contract's code. */
export const bookingResolver: Resolver<BookingValues, FormContext, FormRequest> = async (values, context) => {
  const { locale = 'en', hasFreeSlots = true } = context ?? {};
  // A time may be held though it is no longer free: it was asked for, and no answer came.
  const isWaitlist = values.prefersWaitlist || (!hasFreeSlots && values.startsAt === '');
  const request = toRequest(values, { locale, phone: await e164Of(values) });
  const { success, data, error } = schemas[isWaitlist ? 'waitlist' : 'booking'].safeParse(request, {
    reportInput: true,
  });
  const unanswered = unansweredSizes(values);
  if (success && unanswered.length === 0) return { values: data, errors: {} };

  const errors: FieldErrors<BookingValues> = {};
  for (const { path, code } of [...fieldErrorsOf(error?.issues ?? []), ...unanswered]) {
    set(errors, path, { type: code });
  }
  return { values: {}, errors };
};
