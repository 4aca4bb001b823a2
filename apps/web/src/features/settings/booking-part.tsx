import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../ui/radio-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import styles from './booking-part.module.css';
import { SettingsPart } from './settings-part.tsx';
import type { SettingsForm } from './use-settings-form.ts';

const periods = ['semester', 'school_year'] as const;

/** Whether families can book, and how often a student may come. */
export const BookingPart = ({ form: { form, errorOf } }: { form: SettingsForm }) => {
  const { t } = useTranslation('admin');
  const { field } = useController({ control: form.control, name: 'bookingsOpen' });
  const isOpen = useWatch({ control: form.control, name: 'bookingsOpen' });
  return (
    <SettingsPart title={t('settings.booking.title')}>
      <div className={styles.open}>
        <SwitchField
          label={t('settings.booking.bookingsOpen')}
          isOn={field.value}
          onChange={field.onChange}
        />
        <p role="status" className={isOpen ? styles.hint : styles.closed}>
          {t(isOpen ? 'settings.booking.on' : 'settings.booking.off')}
        </p>
      </div>
      <div className={styles.period}>
        <RadioField
          path="bookingPeriod"
          legend={t('settings.booking.bookingPeriod')}
          error={errorOf('bookingPeriod')}
          choices={periods.map((value) => ({ value, text: t(`settings.booking.periods.${value}`) }))}
          {...form.register('bookingPeriod')}
        />
        <p className={styles.hint}>{t('settings.booking.bookingPeriodHint')}</p>
      </div>
    </SettingsPart>
  );
};
