import { locales } from '@clothes-closet/texts/en/locales';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

// The page's own words come with the page; it speaks English in every visitor's language.
i18next.addResourceBundle('en', 'locales', locales);

export const useLocalesTexts = () => useTranslation('locales', { lng: 'en' }).t;
