import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './booking-part.module.css';
import { SettingsPart } from './settings-part.tsx';
import type { SettingsForm } from './use-settings-form.ts';

/** Who offers free times to waiting families, and how long each of them can think it over. */
export const WaitlistPart = ({ form: { form, errorOf } }: { form: SettingsForm }) => {
  const { t } = useTranslation('admin');
  const { field } = useController({ control: form.control, name: 'automaticOffers' });
  const isOn = useWatch({ control: form.control, name: 'automaticOffers' });
  return (
    <SettingsPart title={t('settings.waitlist.title')}>
      <div className={styles.open}>
        <SwitchField
          label={t('settings.waitlist.automaticOffers')}
          isOn={field.value}
          onChange={field.onChange}
        />
        <p role="status" className={styles.hint}>
          {t(isOn ? 'settings.waitlist.on' : 'settings.waitlist.off')}
        </p>
      </div>
      <TextField
        path="offerHours"
        label={t('settings.waitlist.offerHours')}
        hint={t('settings.waitlist.offerHoursHint')}
        error={errorOf('offerHours')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        {...form.register('offerHours')}
      />
    </SettingsPart>
  );
};
