type Language = 'en' | 'es' | 'ar' | 'fr';

/** A name, and the same in the form in which names are compared. */
export type Name = { written: string; plain: string };

const names = (...pairs: [written: string, plain: string][]): Name[] =>
  pairs.map(([written, plain]) => ({ written, plain }));

const english = names(
  ['Ashley', 'ashley'],
  ['Brianna', 'brianna'],
  ['Denise', 'denise'],
  ['Jasmine', 'jasmine'],
  ['Keisha', 'keisha'],
  ['Marcus', 'marcus'],
  ['Siobhán', 'siobhan'],
  ['Tyrone', 'tyrone'],
  ['Zoë', 'zoe'],
);

const spanish = names(
  ['Ana María', 'ana maria'],
  ['Ángel', 'angel'],
  ['Guadalupe', 'guadalupe'],
  ['Íñigo', 'inigo'],
  ['José', 'jose'],
  ['Lucía', 'lucia'],
  ['Rosa', 'rosa'],
  ['Sofía', 'sofia'],
);

const french = names(['Aimée', 'aimee'], ['Éloïse', 'eloise'], ['Fatou', 'fatou'], ['Hervé', 'herve']);

const arabic = names(['أحمد', 'احمد'], ['محمد', 'محمد'], ['نور', 'نور'], ['يوسف', 'يوسف']);

const vietnamese = names(['Thị Hường', 'thi huong'], ['Đức', 'duc'], ['Nguyệt', 'nguyet']);

const polish = names(['Łucja', 'lucja'], ['Zbigniew', 'zbigniew']);

const spanishFamilies = names(
  ['García', 'garcia'],
  ['Hernández', 'hernandez'],
  ['López', 'lopez'],
  ['Martínez', 'martinez'],
  ['Muñoz Ortega', 'munoz ortega'],
  ['Núñez-Peña', 'nunez pena'],
  ['Pérez', 'perez'],
  ['Rodríguez', 'rodriguez'],
  ['Yáñez', 'yanez'],
);

const englishFamilies = names(
  ['Brown', 'brown'],
  ['Jackson', 'jackson'],
  ['Johnson', 'johnson'],
  ['Okafor', 'okafor'],
  ['O’Brien', 'obrien'],
  ['Smith', 'smith'],
  ['Washington', 'washington'],
  ['Williams-Reed', 'williams reed'],
);

type People = { locale: Language; first: readonly Name[]; last: readonly Name[] };

/** Who lives in the district; a group stands here as often as it is met there. */
export const people: readonly People[] = [
  { locale: 'es', first: spanish, last: spanishFamilies },
  { locale: 'en', first: english, last: englishFamilies },
  { locale: 'es', first: spanish, last: spanishFamilies },
  { locale: 'en', first: english, last: spanishFamilies },
  { locale: 'en', first: english, last: englishFamilies },
  {
    locale: 'fr',
    first: french,
    last: names(['Bâ', 'ba'], ['Lefèvre', 'lefevre'], ['N’Diaye', 'ndiaye'], ['Traoré', 'traore']),
  },
  {
    locale: 'ar',
    first: arabic,
    last: names(['الحداد', 'الحداد'], ['عبد الله', 'عبد الله'], ['الخطيب', 'الخطيب']),
  },
  {
    locale: 'en',
    first: vietnamese,
    last: names(['Đặng', 'dang'], ['Nguyễn', 'nguyen'], ['Phạm', 'pham'], ['Trần', 'tran']),
  },
  {
    locale: 'en',
    first: polish,
    last: names(['Kowalczyk', 'kowalczyk'], ['Szczęsny', 'szczesny'], ['Wiśniewska', 'wisniewska']),
  },
];

/** Borne by one family in a thousand. */
export const rareName: Name = { written: 'Quattlebaum', plain: 'quattlebaum' };
