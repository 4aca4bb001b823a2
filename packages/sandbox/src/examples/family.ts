import { guardians } from './names.ts';

const of = <Value>(values: readonly [Value, ...Value[]], number: number): Value =>
  values[number % values.length] ?? values[0];

const schools = ['Pecan Grove Elementary', 'Quail Run Elementary', 'Live Oak Middle School'] as const;
const grades = ['K', '1', '3', '5', '7', '2'] as const;
const shoeSizes = ['Youth 11', 'Youth 2', 'Youth 4', 'Adult 7', 'Adult 9.5'] as const;
const underwearSizes = ['Child 6', 'Child 8', 'Child 12', 'Adult S', null] as const;

/** Not those of the list, T01 to T60: these stay free to be booked. */
const studentIdOf = (family: number, child: number): string => String(204_000 + family * 10 + child);

const studentOf = (family: number, child: number) => ({
  studentId: studentIdOf(family, child),
  gender: (family + child) % 2 === 0 ? 'female' : 'male',
  grade: of(grades, family + child),
  school: of(schools, family),
  shoeSize: of(shoeSizes, family + child),
  underwearSize: of(underwearSizes, family * 2 + child),
});

/** How many children the families have, in turn. */
const sizes = [2, 1, 3, 1, 2, 4, 1] as const;

/** The booking form as the family of a number would fill it in; `startsAt` is null for the wait list. */
export const formOf = (family: number, startsAt: string | null) => {
  const guardian = guardians[family % guardians.length];
  if (!guardian) throw new Error('there are no guardians');
  const { locale, ...name } = guardian;
  return {
    startsAt,
    locale,
    guardian: {
      ...name,
      email: `family${family + 1}@families.example`,
      phone: `(512) 555-01${String(family % 100).padStart(2, '0')}`,
      phoneType: family % 4 === 3 ? 'home' : 'mobile',
      smsConsent: family % 3 !== 0,
    },
    students: Array.from({ length: of(sizes, family) }, (_, child) => studentOf(family, child)),
  };
};

/** What one person of the family took. */
export const itemsOf = (family: number, person: number) => ({
  socks: 4 + ((family + person) % 4),
  underwear: 3 + ((family * 2 + person) % 5),
  shoes: (family + person) % 3 === 0 ? 0 : 1,
  coats: (family * 3 + person) % 2,
  backpacks: (family + person) % 4 === 0 ? 1 : 0,
  misc: (family * 5 + person) % 6,
});
