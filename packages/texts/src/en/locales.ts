/** The page that lays the booking page's texts side by side; in English, for whoever looks after them. */
export const locales = {
  title: 'Texts',
  intro: 'Every text of the booking page, in each of its languages.',
  search: 'Search the texts',
  query: 'Words, or the name of a text',
  onlyMissing: 'Only what is missing',
  clear: 'Clear the search',
  key: 'Text',
  missing: 'Missing',
  found_one: '{{count}} text',
  found_other: '{{count}} texts',
  complete: 'No text is missing in any language.',
  missingCount_one: '{{count}} text is missing in a language.',
  missingCount_other: '{{count}} texts are missing in a language.',
  nothingTitle: 'No text fits this search',
  nothingText: 'Try fewer letters, or clear the search to see all texts.',
  noneMissingTitle: 'No text is missing',
  noneMissingText: 'Every text of the booking page is there in every language.',
  failedTitle: 'The texts could not be loaded',
  label: 'Texts of the booking page',
} as const;

export type LocalesTexts = typeof locales;
