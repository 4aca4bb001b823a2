import type { BookingTexts, LanguageCode, Translated } from '@clothes-closet/texts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { StaticRouter } from 'react-router';
import { BookingPage } from '../pages/booking.tsx';

/** The booking page before anything is known of the site, in a language; drawn while building. */
export const drawFirstView = async (lng: LanguageCode, booking: Translated<BookingTexts>) => {
  const i18n = createInstance();
  await i18n.init({ lng, resources: { [lng]: { booking } }, defaultNS: 'booking', fallbackLng: false });
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <StaticRouter location="/">
          <BookingPage />
        </StaticRouter>
      </QueryClientProvider>
    </I18nextProvider>,
  );
};
