import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsPart } from './settings-part.tsx';
import { TimeZoneField } from './time-zone-field.tsx';
import type { SettingsForm } from './use-settings-form.ts';

/** Who you are and how families reach you. */
export const SitePart = ({ form: { form, errorOf } }: { form: SettingsForm }) => {
  const { t } = useTranslation('admin');
  const { register } = form;
  return (
    <SettingsPart title={t('settings.site.title')} hint={t('settings.site.hint')}>
      <TextField
        path="site.name"
        label={t('settings.site.name')}
        error={errorOf('site.name')}
        autoComplete="off"
        maxLength={80}
        {...register('site.name')}
      />
      <TextField
        path="site.email"
        label={t('settings.site.email')}
        error={errorOf('site.email')}
        type="email"
        autoComplete="off"
        maxLength={254}
        {...register('site.email')}
      />
      <TextField
        path="site.phone"
        label={t('settings.site.phone')}
        error={errorOf('site.phone')}
        type="tel"
        autoComplete="off"
        maxLength={40}
        {...register('site.phone')}
      />
      <TextField
        path="site.address"
        label={t('settings.site.address')}
        hint={t('settings.site.addressHint')}
        error={errorOf('site.address')}
        autoComplete="off"
        maxLength={200}
        {...register('site.address')}
      />
      <TextField
        path="site.mapUrl"
        label={t('settings.site.mapUrl')}
        hint={t('settings.site.mapUrlHint')}
        error={errorOf('site.mapUrl')}
        type="url"
        autoComplete="off"
        maxLength={500}
        {...register('site.mapUrl')}
      />
      <TextField
        path="site.facebookUrl"
        label={t('settings.site.facebookUrl')}
        hint={t('settings.site.facebookUrlHint')}
        error={errorOf('site.facebookUrl')}
        type="url"
        autoComplete="off"
        maxLength={500}
        {...register('site.facebookUrl')}
      />
      <TimeZoneField error={errorOf('site.timeZone')} {...register('site.timeZone')} />
    </SettingsPart>
  );
};
