import { useTranslation } from 'react-i18next';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import type { Outcome } from './outcome.ts';
import { SavedNotice } from './saved-notice.tsx';

type Props = { appointmentId: string; outcome: Outcome };

/** Says that it worked, or why it did not. */
export const OutcomeNotice = ({ appointmentId, outcome }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  switch (outcome.kind) {
    case 'saved':
      return <SavedNotice appointmentId={appointmentId} items={outcome.items} />;
    case 'moved':
      return (
        <Done title={t('appointment.doneMoved', { when: dates.dayAndTime(outcome.startsAt) })}>
          {t('appointment.doneMovedText')}
        </Done>
      );
    case 'cancelled':
      return <Done title={t('appointment.doneCancelled')}>{t('appointment.doneCancelledText')}</Done>;
    case 'noShow':
      return <Done title={t('appointment.doneNoShow')}>{t('appointment.doneNoShowText')}</Done>;
    case 'reopened':
      return <Done title={t('appointment.doneReopened')}>{t('appointment.doneReopenedText')}</Done>;
    case 'eventRestored':
      return (
        <Done title={t(outcome.way === 'retry' ? 'differences.retriedTitle' : 'differences.restoredTitle')}>
          {t('differences.restoredText')}
        </Done>
      );
    case 'eventSettled':
      return (
        <FocusedNotice tone="now" title={t('differences.settledTitle')}>
          <p>{t('differences.settledText')}</p>
        </FocusedNotice>
      );
    case 'failed':
      return (
        <FocusedNotice tone="bad" title={t(`appointment.failed.${outcome.failure}Title`)}>
          <p>{t(`appointment.failed.${outcome.failure}Text`)}</p>
        </FocusedNotice>
      );
  }
};

const Done = ({ title, children }: { title: string; children: string }) => (
  <FocusedNotice tone="good" title={title}>
    <p>{children}</p>
  </FocusedNotice>
);
