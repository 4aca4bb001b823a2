import { type ComponentProps, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';

const timeZones = Intl.supportedValuesOf('timeZone');

type Props = ComponentProps<'input'> & { error: string | undefined };

/** The browser's own search through all zones that it knows; another one can be typed, the server decides. */
export const TimeZoneField = (field: Props) => {
  const { t } = useTranslation('admin');
  const list = useId();
  return (
    <>
      <TextField
        path="site.timeZone"
        label={t('settings.site.timeZone')}
        hint={t('settings.site.timeZoneHint')}
        list={list}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        {...field}
      />
      <datalist id={list}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
};
