import type { WaitingRow } from '@clothes-closet/contracts';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import tableStyles from '../admin-frame/table.module.css';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import { ContactedMark } from './contacted-mark.tsx';
import { FamilyLink } from './family-link.tsx';
import { type FamilyActions, FamilyButtons, Phone, studentIdsOf } from './family-parts.tsx';
import { OfferNote } from './offer-note.tsx';
import styles from './waiting-list.module.css';

export type RowsProps = { families: readonly WaitingRow[] } & FamilyActions;

/** One row a family, for screens with room. */
export const WaitingTable = ({ families, onOpen, ...actions }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <Table stickyHeader tabularNums className={tableStyles.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={tableStyles.number ?? ''}>
            {t('waitlist.place')}
          </Table.Th>
          <Table.Th scope="col">{t('waitlist.family')}</Table.Th>
          <Table.Th scope="col">{t('waitlist.phone')}</Table.Th>
          <Table.Th scope="col">{t('waitlist.since')}</Table.Th>
          <Table.Th scope="col">{t('waitlist.contacted')}</Table.Th>
          <Table.Th scope="col">{t('waitlist.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {families.map((family) => (
          <Table.Tr key={family.id}>
            <Table.Td className={tableStyles.number ?? ''}>{family.place}</Table.Td>
            <Table.Td>
              <FamilyLink family={family} onOpen={onOpen} />
              <p className={styles.rest}>
                {t('appointments.studentIds', { count: family.students.length, ids: studentIdsOf(family) })}
                {' · '}
                {t(`choices.languages.${family.locale}`)}
              </p>
            </Table.Td>
            <Table.Td>
              <Phone {...family} />
            </Table.Td>
            <Table.Td>{dates.shortDay(family.createdAt)}</Table.Td>
            <Table.Td>
              <ContactedMark family={family} />
            </Table.Td>
            <Table.Td>
              <OfferNote {...family} />
              <FamilyButtons family={family} {...actions} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
