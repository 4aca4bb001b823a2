import type { ManagedAppointment } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/notice.tsx';
import { useDates } from '../site/use-dates.ts';
import type { News } from './news.ts';
import type { Standing } from './standing.ts';

type Head = { tone: Tone; title: string; text?: string };

const useStandingHeads = (): Record<Standing, Head> => {
  const { t } = useTranslation();
  return {
    upcoming: { tone: 'good', title: t('ticket.manageTitle') },
    waitlisted: { tone: 'now', title: t('ticket.waitlistedTitle'), text: t('ticket.waitlistedIntro') },
    completed: { tone: 'good', title: t('ticket.completedTitle'), text: t('ticket.completedIntro') },
    past: { tone: 'now', title: t('ticket.pastTitle'), text: t('ticket.pastIntro') },
    cancelled: { tone: 'bad', title: t('ticket.cancelledTitle'), text: t('ticket.cancelledIntro') },
  };
};

type Question = { standing: Standing; appointment: ManagedAppointment; news: News | undefined };

/** That they wait is no news to whom a time is held for. */
const useUsualHead = (standing: Standing, { offer }: ManagedAppointment): Head => {
  const { t } = useTranslation();
  const heads = useStandingHeads();
  return offer ? { tone: 'now', title: t('offer.openTitle') } : heads[standing];
};

/** What the page says first: what has just been done, else how the appointment stands. */
export const useHead = ({ standing, appointment, news }: Question): Head => {
  const { t } = useTranslation();
  const dates = useDates();
  const usual = useUsualHead(standing, appointment);
  const { startsAt } = appointment;
  const movedText = (start: string) =>
    t('manage.movedText', { day: dates.day(start), time: dates.time(start) });
  switch (news?.kind) {
    case 'moved':
      return { tone: 'good', title: t('manage.movedTitle'), ...(startsAt && { text: movedText(startsAt) }) };
    case 'cancelled':
      return { tone: 'good', title: t('manage.cancelledTitle'), text: t('manage.cancelledText') };
    case 'left':
      return { tone: 'good', title: t('manage.leftTitle'), text: t('manage.leftText') };
    case 'stale':
      return { ...usual, text: [t('manage.staleText'), usual.text].filter(Boolean).join(' ') };
    default:
      return usual;
  }
};
