import { queryOptions, useQuery } from '@tanstack/react-query';
import { loadBookingTexts } from '../../i18n/texts.ts';
import { textRowsOf } from './text-rows.ts';

const loadRows = async () => {
  const [en, es, ar, fr] = await Promise.all([
    loadBookingTexts('en'),
    loadBookingTexts('es'),
    loadBookingTexts('ar'),
    loadBookingTexts('fr'),
  ]);
  return textRowsOf({ en, es, ar, fr });
};

/** The texts of all languages; each language's file comes when it is asked for. */
export const useLocales = () =>
  useQuery(queryOptions({ queryKey: ['locales'], queryFn: loadRows, staleTime: Number.POSITIVE_INFINITY }));
