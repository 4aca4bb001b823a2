import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../../lib/api.ts';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { FocusedNotice } from '../admin-frame/focused-notice.tsx';
import { nameOf } from './days.ts';
import type { Asked, QuickChange } from './use-quick-change.ts';

type Props = { change: Pick<QuickChange, 'sent' | 'isDone' | 'error'> };

/** How the last change went, in words. */
export const ChangeOutcome = ({ change: { sent, isDone, error } }: Props) => {
  if (!sent || (!isDone && !error)) return null;
  const key = `${sent.way} ${sent.appointment?.id}`;
  return (
    <div>
      {error ? <Failed key={`failed ${key}`} sent={sent} error={error} /> : <Done key={key} sent={sent} />}
    </div>
  );
};

const Done = ({ sent: { way, appointment } }: { sent: Asked }) => {
  const { t } = useTranslation('admin');
  const name = appointment ? nameOf(appointment) : '';
  return (
    <FocusedNotice tone="good" title={t(`dashboard.${way}.done`, { name })}>
      <p>{t(`dashboard.${way}.doneText`)}</p>
      {(way === 'noShow' || way === 'move') && <PageLink id={appointment.id} />}
    </FocusedNotice>
  );
};

const Failed = ({ sent: { way, appointment }, error }: { sent: Asked; error: Error }) => {
  const { t } = useTranslation('admin');
  const reason = reasonOf(error);
  const isSettled = reason === 'conflict' && (way === 'restore' || way === 'retry');
  return (
    <FocusedNotice
      tone="bad"
      title={
        appointment
          ? t('dashboard.changeFailed.title', { name: nameOf(appointment) })
          : t('dashboard.changeFailed.allTitle')
      }
    >
      <p>{t(`dashboard.changeFailed.${isSettled ? 'settled' : reason}`)}</p>
      {appointment && <PageLink id={appointment.id} />}
    </FocusedNotice>
  );
};

const PageLink = ({ id }: { id: string }) => {
  const { t } = useTranslation('admin');
  const fromHere = useFromHere();
  return (
    <Link to={`/admin/appointments/${id}`} state={fromHere}>
      {t('dashboard.changeFailed.open')}
    </Link>
  );
};

const reasonOf = (error: Error) => {
  if (!(error instanceof ApiError)) return 'internal';
  if (error.code === 'conflict' || error.code === 'not_found') return 'conflict';
  return error.code === 'network' ? 'network' : 'internal';
};
