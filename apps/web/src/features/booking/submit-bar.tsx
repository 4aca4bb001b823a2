import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { SlowNote } from '../../ui/slow-note.tsx';
import { useDates } from '../site/use-dates.ts';
import type { BookingValues } from './form-values.ts';
import styles from './submit-bar.module.css';

type Props = { isWaitlist: boolean; isSending: boolean };

/** The chosen time and the button that takes it, kept in sight once there is a time. */
export const SubmitBar = ({ isWaitlist, isSending }: Props) => {
  const { t } = useTranslation();
  const dates = useDates();
  const { control } = useFormContext<BookingValues>();
  const startsAt = useWatch({ control, name: 'startsAt' });
  const isSticky = startsAt !== '' && !isWaitlist;
  const texts = isWaitlist
    ? { idle: t('bar.join'), busy: t('bar.joining') }
    : { idle: t('bar.book'), busy: t('bar.booking') };
  return (
    <div className={styles.bar} data-sticky={isSticky || undefined}>
      {!isWaitlist && (
        <output className={styles.choice}>
          {startsAt ? (
            <>
              <span className="visually-hidden">{t('bar.label')} </span>
              <span className={styles.day}>{dates.day(startsAt)}</span>{' '}
              <span className={styles.time}>{dates.time(startsAt)}</span>
            </>
          ) : (
            t('bar.noTime')
          )}
        </output>
      )}
      <SlowNote isWaiting={isSending} />
      <Button type="submit" className={styles.submit} aria-disabled={isSending}>
        {isSending ? texts.busy : texts.idle}
      </Button>
    </div>
  );
};
