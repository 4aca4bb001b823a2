import type { EligibleStudentsResponse } from '@clothes-closet/contracts';
import { Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { wideScreen } from '../admin-frame/screens.ts';
import tableStyles from '../admin-frame/table.module.css';
import styles from './student-list.module.css';

type Props = { students: EligibleStudentsResponse['items'] };

/** The students found, as a table or, on a phone, as cards. */
export const StudentList = ({ students }: Props) => {
  const isWide = useMediaQuery(wideScreen, true, { getInitialValueInEffect: false });
  return isWide ? <StudentTable students={students} /> : <StudentCards students={students} />;
};

const StudentTable = ({ students }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <Table stickyHeader tabularNums className={tableStyles.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('eligible.columns.studentId')}</Table.Th>
          <Table.Th scope="col">{t('eligible.columns.school')}</Table.Th>
          <Table.Th scope="col">{t('eligible.columns.grade')}</Table.Th>
          <Table.Th scope="col">{t('eligible.columns.mealStatus')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {students.map(({ studentId, school, grade, mealStatus }) => (
          <Table.Tr key={studentId}>
            <Table.Td>{studentId}</Table.Td>
            <Table.Td>{school}</Table.Td>
            <Table.Td>{grade}</Table.Td>
            <Table.Td>{mealStatus}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const StudentCards = ({ students }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <ul className={styles.cards}>
      {students.map(({ studentId, school, grade, mealStatus }) => (
        <li key={studentId} className={styles.card}>
          <strong>{studentId}</strong>
          <span>{school}</span>
          <span className={styles.rest}>
            {[grade && t('eligible.gradeIs', { grade }), mealStatus].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
};
