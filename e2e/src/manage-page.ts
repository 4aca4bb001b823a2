import { expect, type Page } from '@playwright/test';
import { bookingForm } from './booking-form.ts';
import { datesIn } from './dates.ts';
import { bookingTexts, fill, type LanguageCode } from './texts.ts';

/** The page behind a manage link, as its reader sees it. */
export const managePage = (page: Page, language: LanguageCode = 'en') => {
  const t = bookingTexts(language);
  const dates = datesIn(language);
  const { day, time, times, chooseTime } = bookingForm(page, language);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  return {
    open: (manageUrl: string) => page.goto(`${manageUrl}?lang=${language}`),
    news: page.getByRole('heading', { level: 1 }),
    ticket: page.getByRole('article'),
    alert: page.getByRole('alert'),
    changeTime: button(t.manage.changeTime),
    cancelVisit: button(t.manage.cancelVisit),
    leaveWaitlist: button(t.manage.leaveWaitlist),
    yesCancel: button(t.manage.yesCancel),
    noKeep: button(t.manage.noKeep),
    yesLeave: button(t.manage.yesLeave),
    keepTime: button(t.manage.keepTime),
    moveTo: (startsAt: string) =>
      button(fill(t.manage.moveTo, { day: dates.day(startsAt), time: dates.time(startsAt) }, language)),
    day,
    time,
    times,
    chooseTime,
    /** Opens the times and chooses one; what is left is the button that moves the visit. */
    async choose(startsAt: string) {
      await button(t.manage.changeTime).click();
      await expect(times.first()).toBeVisible();
      await chooseTime(startsAt);
    },
  };
};
