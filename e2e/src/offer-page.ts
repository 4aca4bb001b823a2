import type { Page } from '@playwright/test';
import { bookingTexts, type LanguageCode } from './texts.ts';

/** The page behind the link of an offer, as its reader sees it. */
export const offerPage = (page: Page, language: LanguageCode = 'en') => {
  const t = bookingTexts(language);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    open: (offerUrl: string) => page.goto(`${offerUrl}?lang=${language}`),
    news: page.getByRole('heading', { level: 1 }),
    ticket: page.getByRole('article'),
    alert: page.getByRole('alert'),
    yes: button(t.offer.yes),
    no: button(t.offer.no),
    sureNo: button(t.offer.sureNo),
    back: button(t.offer.back),
    seeVisit: page.getByRole('link', { name: t.offer.seeVisit }),
    seeWaitlist: page.getByRole('link', { name: t.offer.seeWaitlist }),
  };
};
