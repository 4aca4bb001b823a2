import { languages } from '@clothes-closet/texts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { languageFor } from '../i18n/language.ts';

const addressIn = (code: string | undefined) =>
  `${window.location.origin}/${code === undefined ? '' : `?lang=${code}`}`;

/** What search engines are told of the booking page: what it is, and where it is in each language. */
export const BookingHead = () => {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const description = `${t('page.intro')} ${t('page.who')}`;
  useEffect(() => {
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [description]);
  return (
    <>
      <link rel="canonical" href={addressIn(languageFor(search.get('lang')))} />
      {languages.map(({ code }) => (
        <link key={code} rel="alternate" hrefLang={code} href={addressIn(code)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={addressIn(undefined)} />
    </>
  );
};
