import type { LanguageCode } from '@clothes-closet/texts';
import { useEffect } from 'react';
import { languageFor, rememberedLanguage } from '../../i18n/language.ts';
import { turnToLanguage } from '../../i18n/texts.ts';

/** In the address with which the visit began: the next one may not have it any more. */
const askedFor = languageFor(new URLSearchParams(window.location.search).get('lang'));

/**
 * Behind a family's link the page speaks as the message did that brought it, whatever the phone speaks; unless the
 * reader has chosen a language.
 */
export const useFamilyLanguage = (locale: LanguageCode | undefined) => {
  useEffect(() => {
    // Where it can't be had, the page goes on in the language it speaks.
    if (locale && !askedFor && !rememberedLanguage()) turnToLanguage(locale).catch(() => {});
  }, [locale]);
};
