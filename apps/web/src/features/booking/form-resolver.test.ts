import { describe, expect, it } from 'vitest';
import { bookingResolver, type FormContext } from './form-resolver.ts';
import { type BookingValues, emptyValues, unknownSize } from './form-values.ts';
import { listErrors } from './list-errors.ts';
import { plausibleE164 } from './load-phone-numbers.ts';

const filled = (): BookingValues => ({
  guardian: {
    firstName: ' Amina ',
    lastName: 'Haddad',
    email: 'Amina@Example.com ',
    phoneCountry: 'US',
    phone: '(512) 555-0142',
    phoneType: 'mobile',
    smsConsent: true,
  },
  students: [
    {
      studentId: ' t01 ',
      gender: 'female',
      grade: 'K',
      school: 'Cedar Hill',
      shoeSize: 'Youth 12',
      underwearSize: unknownSize,
    },
  ],
  startsAt: '2026-01-17T07:00:00-06:00',
  prefersWaitlist: false,
});

const check = (values: BookingValues, context: Partial<FormContext> = {}) =>
  bookingResolver(
    values,
    { locale: 'ar', hasFreeSlots: true, ...context },
    { fields: {}, shouldUseNativeValidation: false },
  );

const errorsOf = async (values: BookingValues, context?: Partial<FormContext>) => {
  const { errors } = await check(values, context);
  return listErrors(errors).map(({ path, error }) => `${path} ${error.type}`);
};

describe('the form', () => {
  it('becomes the request of the contract', async () => {
    const { values } = await check(filled());
    expect(values).toEqual({
      locale: 'ar',
      guardian: {
        firstName: 'Amina',
        lastName: 'Haddad',
        email: 'amina@example.com',
        phone: '+15125550142',
        phoneType: 'mobile',
        smsConsent: true,
      },
      students: [
        {
          studentId: 'T01',
          gender: 'female',
          grade: 'K',
          school: 'Cedar Hill',
          shoeSize: 'Youth 12',
          underwearSize: null,
        },
      ],
      startsAt: '2026-01-17T07:00:00-06:00',
    });
  });

  it('asks for consent to texts only of a mobile phone', async () => {
    const values = filled();
    values.guardian.phoneType = 'home';
    expect(await check(values)).toMatchObject({ values: { guardian: { smsConsent: false } } });
  });

  it('lists everything that is missing, in the order of the page', async () => {
    expect(await errorsOf(emptyValues())).toEqual([
      'guardian.firstName required',
      'guardian.lastName required',
      'guardian.email required',
      'guardian.phone required',
      'guardian.phoneType required',
      'students.0.studentId required',
      'students.0.gender required',
      'students.0.grade required',
      'students.0.school required',
      'students.0.shoeSize required',
      'students.0.underwearSize required',
      'startsAt required',
    ]);
  });

  it('takes a number of the country chosen, or one with its own country code', async () => {
    const values = filled();
    values.guardian.phoneCountry = 'MX';
    values.guardian.phone = '55 1234 5678';
    expect(await check(values)).toMatchObject({ values: { guardian: { phone: '+525512345678' } } });
    values.guardian.phone = '+1 512 555 0142';
    expect(await check(values)).toMatchObject({ values: { guardian: { phone: '+15125550142' } } });
  });

  it.each(['555-0142', '5125550142999', 'call me'])('does not take %s for a phone number', async (phone) => {
    const values = filled();
    values.guardian.phone = phone;
    expect(await errorsOf(values)).toEqual(['guardian.phone invalid_phone']);
  });

  it('lets a plausible number pass where the rules of phone numbers could not be fetched', () => {
    expect(plausibleE164('(512) 555-0142', 'US')).toBe('+15125550142');
    expect(plausibleE164('+52 55 1234 5678', 'US')).toBe('+525512345678');
    expect(plausibleE164('+52 55 1234 5678', 'MX')).toBe('+525512345678');
  });

  it('takes no number of another country for one of the United States', () => {
    expect(plausibleE164('55 1234 5678', 'MX')).toBe('5512345678');
  });

  it('does not take one student twice', async () => {
    const values = filled();
    values.students.push({ ...filled().students[0], studentId: 'T01' } as BookingValues['students'][number]);
    expect(await errorsOf(values)).toEqual(['students.1.studentId duplicate']);
  });

  it('needs no time for the wait list, chosen or forced', async () => {
    const values = { ...filled(), startsAt: '' };
    expect(await errorsOf(values)).toEqual(['startsAt required']);
    expect(await errorsOf({ ...values, prefersWaitlist: true })).toEqual([]);
    expect(await errorsOf(values, { hasFreeSlots: false })).toEqual([]);
  });

  it('sends no time to the wait list, even if one had been chosen', async () => {
    const { values } = await check({ ...filled(), prefersWaitlist: true });
    expect(values).not.toHaveProperty('startsAt');
  });
});
