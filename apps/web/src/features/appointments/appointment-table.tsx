import type { AppointmentRow } from '@clothes-closet/contracts';
import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import tableStyles from '../admin-frame/table.module.css';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import type { Selection } from '../printing/use-selection.ts';
import { AppointmentLink } from './appointment-link.tsx';
import { AppointmentSelect } from './appointment-select.tsx';
import styles from './appointment-table.module.css';
import { StatusBadge } from './status-badge.tsx';

export type RowsProps = {
  appointments: readonly AppointmentRow[];
  selection: Selection;
  onOpen: (id: string) => void;
};

/** One row an appointment, for screens with room. */
export const AppointmentTable = ({ appointments, selection, onOpen }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <Table stickyHeader tabularNums highlightOnHover className={tableStyles.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">
            <VisuallyHidden>{t('printing.select')}</VisuallyHidden>
          </Table.Th>
          <Table.Th scope="col">{t('appointments.date')}</Table.Th>
          <Table.Th scope="col" className={tableStyles.number ?? ''}>
            {t('appointments.time')}
          </Table.Th>
          <Table.Th scope="col">{t('appointments.status')}</Table.Th>
          <Table.Th scope="col">{t('appointments.guardian')}</Table.Th>
          <Table.Th scope="col">{t('appointments.students')}</Table.Th>
          <Table.Th scope="col">{t('appointments.language')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {appointments.map((appointment) => (
          <Table.Tr
            key={appointment.id}
            className={`${tableStyles.linkRow} ${selection.has(appointment.id) ? styles.selected : ''}`}
          >
            <Table.Td className={styles.select ?? ''}>
              <AppointmentSelect appointment={appointment} selection={selection} />
            </Table.Td>
            <Table.Td className={tableStyles.unbroken ?? ''}>
              {appointment.startsAt ? dates.shortDay(appointment.startsAt) : t('dates.none')}
            </Table.Td>
            <Table.Td className={tableStyles.number ?? ''}>
              {appointment.startsAt && dates.time(appointment.startsAt)}
            </Table.Td>
            <Table.Td>
              <StatusBadge status={appointment.status} />
            </Table.Td>
            <Table.Td>
              <AppointmentLink appointment={appointment} onOpen={onOpen} />
            </Table.Td>
            <Table.Td>{appointment.students.map(({ studentId }) => studentId).join(', ')}</Table.Td>
            <Table.Td>{t(`choices.languages.${appointment.locale}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
