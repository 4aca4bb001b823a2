import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsPart } from './settings-part.tsx';
import type { SettingsForm } from './use-settings-form.ts';

const fields = ['slotMinutes', 'stations', 'minimumNoticeMinutes', 'horizonMonths'] as const;

/** How open time is cut into appointments, and which of them can be booked. */
export const TimesPart = ({ form: { form, errorOf } }: { form: SettingsForm }) => {
  const { t } = useTranslation('admin');
  return (
    <SettingsPart title={t('settings.times.title')} hint={t('settings.times.hint')}>
      {fields.map((field) => (
        <TextField
          key={field}
          path={field}
          label={t(`settings.times.${field}`)}
          hint={t(`settings.times.${field}Hint`)}
          error={errorOf(field)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          {...form.register(field)}
        />
      ))}
    </SettingsPart>
  );
};
