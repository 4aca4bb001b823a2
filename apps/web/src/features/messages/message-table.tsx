import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import tableStyles from '../admin-frame/table.module.css';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import {
  FamilyLink,
  KindAndChannel,
  ResendButton,
  type RowsProps,
  StateBadge,
  WhatHappened,
} from './message-facts.tsx';
import styles from './message-table.module.css';

/** One row a message, for screens with room. */
export const MessageTable = ({ messages, resending, onOpen }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <Table stickyHeader tabularNums className={tableStyles.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('messages.when')}</Table.Th>
          <Table.Th scope="col">{t('messages.family')}</Table.Th>
          <Table.Th scope="col">{t('messages.message')}</Table.Th>
          <Table.Th scope="col">{t('messages.state')}</Table.Th>
          <Table.Th scope="col">{t('messages.why')}</Table.Th>
          <Table.Th scope="col">
            <span className="visually-hidden">{t('messages.action')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {messages.map((message) => (
          <Table.Tr key={message.id}>
            <Table.Td className={tableStyles.unbroken ?? ''}>
              {dates.shortDay(message.createdAt)}
              <br />
              {dates.time(message.createdAt)}
            </Table.Td>
            <Table.Td className={styles.family ?? ''}>
              <FamilyLink message={message} onOpen={onOpen} />
            </Table.Td>
            <Table.Td>
              <KindAndChannel message={message} />
            </Table.Td>
            <Table.Td>
              <StateBadge state={message.state} />
            </Table.Td>
            <Table.Td className={styles.what ?? ''}>
              <WhatHappened message={message} />
            </Table.Td>
            <Table.Td className={tableStyles.number ?? ''}>
              <ResendButton message={message} resending={resending} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
