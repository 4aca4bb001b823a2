import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import type { Failure } from '../appointments/failure.ts';

/** What came of the last thing that was done with a family. */
export type WaitingNews =
  | { kind: 'assigned'; id: string; name: string; startsAt: string }
  | { kind: 'takenOff'; name: string }
  | { kind: 'failed'; failure: Failure };

/** Says that it worked, or why it did not. */
export const WaitingNewsNotice = ({ news }: { news: WaitingNews }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  const fromHere = useFromHere();
  if (news.kind === 'failed') {
    return (
      <FocusedNotice tone="bad" title={t(`appointment.failed.${news.failure}Title`)}>
        <p>{t(`appointment.failed.${news.failure}Text`)}</p>
      </FocusedNotice>
    );
  }
  if (news.kind === 'takenOff') {
    return (
      <FocusedNotice tone="good" title={t('waitlist.takenOff', { name: news.name })}>
        <p>{t('waitlist.takenOffText')}</p>
      </FocusedNotice>
    );
  }
  const { id, name, startsAt } = news;
  return (
    <FocusedNotice tone="good" title={t('waitlist.assigned', { name })}>
      <p>{t('waitlist.assignedText', { when: dates.dayAndTime(startsAt) })}</p>
      <p>
        <Link to={`/admin/appointments/${id}`} state={fromHere}>
          {t('waitlist.assignedLink')}
        </Link>
      </p>
    </FocusedNotice>
  );
};
