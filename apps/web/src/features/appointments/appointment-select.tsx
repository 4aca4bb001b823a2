import type { AppointmentRow } from '@clothes-closet/contracts';
import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { SelectBox } from '../printing/select-box.tsx';
import type { Selection } from '../printing/use-selection.ts';

type Props = { appointment: AppointmentRow; selection: Selection };

/** Picks an appointment out of the list; who hears it hears whose it is. */
export const AppointmentSelect = ({ appointment: { id, guardian, startsAt }, selection }: Props) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <SelectBox
      label={t('printing.selectOne', {
        name: `${guardian.firstName} ${guardian.lastName}`,
        when: startsAt ? dates.dayAndTime(startsAt) : t('dates.none'),
      })}
      isSelected={selection.has(id)}
      onToggle={() => selection.toggle(id)}
    />
  );
};
