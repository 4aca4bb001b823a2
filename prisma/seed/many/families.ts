import { schools } from '../schools.ts';
import { createChance } from './chance.ts';
import { type Name, people, rareName } from './names.ts';

const shoeSizes = [
  'Youth 11',
  'Youth 13',
  'Youth 1',
  'Youth 2',
  'Youth 4',
  'Adult 6',
  'Adult 7.5',
  'Adult 9',
  null,
];
const underwearSizes = [
  'Child 4T/5T',
  'Child 6',
  'Child 8',
  'Child 10',
  'Child 14',
  'Adult S',
  'Adult M',
  null,
];
/** As often as families have so many children. */
const sizesOfFamilies = [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5];
export const mostStudents = 5;

export type Family = ReturnType<typeof familyOf>;

/** The family of a number: the same each time it is asked for, so that its children keep their IDs and schools. */
export const familyOf = (number: number) => {
  const chance = createChance(number);
  const { locale, first, last } = chance.pick(people);
  const firstName = chance.pick(first);
  const lastName: Name = number % 1000 === 7 ? rareName : chance.pick(last);
  return {
    guardian: {
      first_name: firstName.written,
      last_name: lastName.written,
      search_name: `${firstName.plain} ${lastName.plain}`,
      email: `family${number}@mail.example`,
      phone: `+151255501${String(number % 100).padStart(2, '0')}`,
      phone_type: chance.pick(['mobile', 'mobile', 'mobile', 'home', 'work']),
      sms_consent: chance.is(0.6),
      locale,
    },
    students: Array.from({ length: chance.pick(sizesOfFamilies) }, (_, child) => {
      const school = chance.pick(schools);
      return {
        student_id: String(100_000 + number * mostStudents + child),
        gender: chance.pick(['female', 'male']),
        grade: chance.pick(school.grades),
        school: school.name,
        shoe_size: chance.pick(shoeSizes),
        underwear_size: chance.pick(underwearSizes),
      };
    }),
  };
};
