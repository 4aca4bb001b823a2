import { useTranslation } from 'react-i18next';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import cardStyles from '../appointments/appointment-cards.module.css';
import {
  FamilyLink,
  KindAndChannel,
  ResendButton,
  type RowsProps,
  StateBadge,
  WhatHappened,
} from './message-facts.tsx';

/** One card a message, for phones: to whom, and what became of it. */
export const MessageCards = ({ messages, resending, onOpen }: RowsProps) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  return (
    <ul className={cardStyles.cards}>
      {messages.map((message) => (
        <li key={message.id} className={cardStyles.card}>
          <FamilyLink message={message} onOpen={onOpen} />
          <StateBadge state={message.state} />
          <p className={cardStyles.rest}>
            <KindAndChannel message={message} />
            {t('messages.promisedAt', {
              day: dates.shortDay(message.createdAt),
              time: dates.time(message.createdAt),
            })}
          </p>
          <p className={cardStyles.rest}>
            <WhatHappened message={message} />
          </p>
          <ResendButton message={message} resending={resending} />
        </li>
      ))}
    </ul>
  );
};
