import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../lib/api.ts';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { nameOf } from './days.ts';
import type { QuickChange } from './use-quick-change.ts';

/** How the last change went, in words. */
export const ChangeOutcome = ({ change: { sent, isDone, error } }: { change: QuickChange }) => {
  const { t } = useTranslation('admin');
  const fromHere = useFromHere();
  if (!sent || (!isDone && !error)) return null;
  const { way, appointment } = sent;
  const name = nameOf(appointment);
  const page = (
    <Link to={`/admin/appointments/${appointment.id}`} state={fromHere}>
      {t('dashboard.changeFailed.open')}
    </Link>
  );
  return (
    <div>
      {error ? (
        <FocusedNotice
          key={`failed ${appointment.id}`}
          tone="bad"
          title={t('dashboard.changeFailed.title', { name })}
        >
          <p>{t(`dashboard.changeFailed.${reasonOf(error)}`)}</p>
          {page}
        </FocusedNotice>
      ) : (
        <FocusedNotice key={appointment.id} tone="good" title={t(`dashboard.${way}.done`, { name })}>
          <p>{t(`dashboard.${way}.doneText`)}</p>
          {way === 'noShow' && page}
        </FocusedNotice>
      )}
    </div>
  );
};

const reasonOf = (error: Error) => {
  if (!(error instanceof ApiError)) return 'internal';
  if (error.code === 'conflict' || error.code === 'not_found') return 'conflict';
  return error.code === 'network' ? 'network' : 'internal';
};
