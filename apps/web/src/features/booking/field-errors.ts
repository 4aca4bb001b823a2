import type { BookingTexts } from '@clothes-closet/texts';
import type { FieldPath } from 'react-hook-form';
import type { BookingValues } from './form-values.ts';

type ErrorText = keyof BookingTexts['errors'];

/** What each field says for a code of the contract; `else` for any other code. */
const textsOfField = {
  'guardian.firstName': { required: 'firstName' },
  'guardian.lastName': { required: 'lastName' },
  'guardian.email': { required: 'email', invalid_email: 'emailFormat', else: 'emailFormat' },
  'guardian.phone': { required: 'phone', else: 'phoneFormat' },
  'guardian.phoneType': { else: 'phoneType' },
  'students.studentId': {
    required: 'studentId',
    duplicate: 'studentIdTwice',
    not_eligible: 'notEligibleField',
    already_booked: 'alreadyBookedField',
  },
  'students.gender': { else: 'gender' },
  'students.grade': { else: 'grade' },
  'students.school': { required: 'school', else: 'school' },
  'students.shoeSize': { else: 'shoeSize' },
  'students.underwearSize': { else: 'underwearSize' },
  startsAt: { else: 'time' },
} as const satisfies Record<string, Record<string, ErrorText>>;

const withoutIndex = (path: string) => path.replace(/\.\d+\./, '.');

const isKnownField = (field: string): field is keyof typeof textsOfField =>
  Object.hasOwn(textsOfField, field);

/** Whether the form has a field for this path of the contract. */
export const isFieldPath = (path: string): path is FieldPath<BookingValues> =>
  isKnownField(withoutIndex(path));

type ValuesOf<T> = T extends unknown ? T[keyof T] : never;
type FieldText = ValuesOf<(typeof textsOfField)[keyof typeof textsOfField]> | 'tooLong' | 'invalid';

/** Which text of `errors` to show for a code at a field. */
export const errorTextFor = (path: string, code: string): FieldText => {
  const field = withoutIndex(path);
  const texts: Record<string, FieldText> = isKnownField(field) ? textsOfField[field] : {};
  return texts[code] ?? (code === 'too_long' ? 'tooLong' : (texts.else ?? 'invalid'));
};
