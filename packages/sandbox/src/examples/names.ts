export type Guardian = { firstName: string; lastName: string; locale: 'en' | 'es' | 'ar' | 'fr' };

const named = (locale: Guardian['locale'], names: string[]): Guardian[] =>
  names.map((name) => {
    const [firstName = '', lastName = ''] = name.split('|');
    return { firstName, lastName, locale };
  });

/** Families as a district has them: in several languages, with accents and in several scripts. */
export const guardians: Guardian[] = [
  ...named('en', [
    'Danielle|Whitfield',
    'Nguyễn Thị|Hồng',
    'Marcus|Okafor',
    'Trần Văn|Đức',
    'Erin|O’Sullivan',
  ]),
  ...named('es', ['María José|Hernández', 'Lucía|Núñez Ortega', 'Andrés|Villagrán', 'Guadalupe|Peña']),
  ...named('ar', ['أمينة|الحداد', 'يوسف|عبد الرحمن', 'ليلى|منصور']),
  ...named('fr', ['Éloïse|Lefèvre', 'Jean-Baptiste|Mukendi']),
  ...named('en', ['Phạm Ngọc|Ánh', 'Tamika|Robinson', 'Grace|Kowalczyk', 'Hamid|Rahimi', 'Søren|Dahl']),
  ...named('es', ['Ximena|Castañeda', 'José Ángel|Ibáñez', 'Rocío|Zúñiga']),
  ...named('en', ['Lê Minh|Tuấn', 'Priya|Raman', 'Caleb|Brannigan', 'Aaliyah|Thompson', 'Zoë|Martin']),
];
