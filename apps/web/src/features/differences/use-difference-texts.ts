import type { AppointmentRow, EventDifference } from '@clothes-closet/contracts';
import { moveObstacles } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { isResized } from './ways.ts';

type Appointment = Pick<AppointmentRow, 'status' | 'startsAt'>;

/** What Google answers whoever may not write into a calendar, or no longer sees it. */
const isKeptOut = (reason: string | null) => /^(40[134]|sign_in)/.test(reason ?? '');

/** What happened to an event, and what that means, for somebody who knows only the calendar and the appointment. */
export const useDifferenceTexts = () => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();

  const placeOf = ({ event }: EventDifference) =>
    event
      ? t('differences.nowAt', {
          day: dates.dayAndYear(event.startsAt),
          from: dates.time(event.startsAt),
          to: dates.time(event.endsAt),
        })
      : t('differences.nowAllDay');
  const obstacleOf = ({ reason }: EventDifference) => {
    const obstacle = moveObstacles.find((known) => known === reason);
    return t(`differences.obstacles.${obstacle ?? 'unknown'}`);
  };
  const refusalOf = ({ reason }: EventDifference) => [
    t(isKeptOut(reason) ? 'differences.keptOut' : 'differences.refused'),
    t('differences.answer', { code: reason ?? '' }),
  ];
  return {
    title: (difference: EventDifference, { startsAt, name }: Appointment & { name: string }) => {
      const isOnlyResized = difference.kind === 'moved' && isResized(difference, { startsAt });
      return t(`differences.titles.${isOnlyResized ? 'resized' : difference.kind}`, { name });
    },
    sentences: (difference: EventDifference, { status }: Appointment): string[] => {
      switch (difference.kind) {
        case 'deleted':
          return [t(status === 'booked' ? 'differences.stillBooked' : 'differences.stillThere')];
        case 'moved':
          return [placeOf(difference), obstacleOf(difference)];
        case 'refused':
          return refusalOf(difference);
      }
    },
  };
};
