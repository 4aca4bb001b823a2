import type { BookingTexts, LanguageCode, Translated } from '@clothes-closet/texts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { StaticRouter } from 'react-router';
import { LoadFailed } from '../features/site/load-failed.tsx';
import frame from '../features/site/page-frame.module.css';
import { directionOf } from '../i18n/language.ts';
import { BookingPage } from '../pages/booking.tsx';
import { Notice } from '../ui/notice.tsx';

const Slow = () => <p>{useTranslation().t('states.slow')}</p>;

const Failed = () => (
  <LoadFailed
    title={useTranslation().t('states.failedTitle')}
    level={2}
    // What is drawn has no hands yet: the script that shows it loads the page anew.
    onRetry={() => {}}
    isRetrying={false}
  />
);

/** Nobody knows which language the reader speaks: it stands there in each. */
const NoScript = ({ code }: { code: LanguageCode }) => (
  <div lang={code} dir={directionOf(code)} className={frame.main}>
    <Notice tone="now" title={useTranslation().t('site.fallbackName')}>
      <p>{useTranslation().t('states.noScript')}</p>
    </Notice>
  </div>
);

/**
 * The booking page before anything is known of the site, in a language, and what there may be to say while the app
 * is on its way, or where the browser runs none; drawn while building.
 */
export const drawFirstView = async (lng: LanguageCode, booking: Translated<BookingTexts>) => {
  const i18n = createInstance();
  await i18n.init({ lng, resources: { [lng]: { booking } }, defaultNS: 'booking', fallbackLng: false });
  const draw = (content: ReactNode) =>
    renderToStaticMarkup(<I18nextProvider i18n={i18n}>{content}</I18nextProvider>);
  const page = draw(
    <QueryClientProvider client={new QueryClient()}>
      <StaticRouter location="/">
        <BookingPage />
      </StaticRouter>
    </QueryClientProvider>,
  );
  const news = { slow: draw(<Slow />), failed: draw(<Failed />) };
  return { page, news, noScript: draw(<NoScript code={lng} />) };
};

export type FirstView = Awaited<ReturnType<typeof drawFirstView>>;
