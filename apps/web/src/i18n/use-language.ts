import type { LanguageCode } from '@clothes-closet/texts';
import { useTranslation } from 'react-i18next';
import { languageFor } from './language.ts';

/** The language that the page speaks now. */
export const useLanguage = (): LanguageCode => languageFor(useTranslation().i18n.language) ?? 'en';
