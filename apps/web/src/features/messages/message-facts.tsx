import type { MessageRow } from '@clothes-closet/contracts';
import { Button } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconMailX, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFromHere } from '../admin-frame/back-link.tsx';
import { useAdminDates } from '../admin-frame/use-admin-dates.ts';
import styles from './message-facts.module.css';
import { reasonOf } from './reason.ts';
import type { Resending } from './resend-message.ts';
import { nameOf } from './resend-outcome.tsx';

export type RowsProps = {
  messages: readonly MessageRow[];
  resending: Resending;
  onOpen: (messageId: string) => void;
};

export const linkIdOf = (messageId: string): string => `message-${messageId}`;

const icons = { waiting: IconClock, sending: IconSend, sent: IconCheck, failed: IconMailX, dropped: IconBan };

/** What became of it in a word, with an icon; the colour only helps. */
export const StateBadge = ({ state }: Pick<MessageRow, 'state'>) => {
  const { t } = useTranslation('admin');
  const Icon = icons[state];
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      <Icon aria-hidden size={18} stroke={2} />
      {t(`messages.states.${state}`)}
    </span>
  );
};

/** What it said, and by which way it went. */
export const KindAndChannel = ({ message: { kind, channel } }: { message: MessageRow }) => {
  const { t } = useTranslation('admin');
  return (
    <>
      {t(`messages.kinds.${kind}`)}
      <span className={styles.beneath}>{t(`messages.channels.${channel}`)}</span>
    </>
  );
};

type FamilyLinkProps = { message: MessageRow; onOpen: (messageId: string) => void };

export const FamilyLink = ({ message, onOpen }: FamilyLinkProps) => {
  const fromHere = useFromHere();
  return (
    <Link
      id={linkIdOf(message.id)}
      to={`/admin/appointments/${message.appointment.id}`}
      state={fromHere}
      className={styles.family}
      onClick={() => onOpen(message.id)}
    >
      <bdi>{nameOf(message)}</bdi>
    </Link>
  );
};

/** When it was sent, or why it was not; the code is for whoever looks after the mail. */
export const WhatHappened = ({ message: { state, error, sentAt } }: { message: MessageRow }) => {
  const { t } = useTranslation('admin');
  const dates = useAdminDates();
  if (sentAt) return t('messages.sentAt', { day: dates.shortDay(sentAt), time: dates.time(sentAt) });
  if (error === null) return null;
  return (
    <>
      {t(`messages.reasons.${reasonOf(error)}`)}
      {state !== 'failed' && ` ${t('messages.triedAgain')}`}
      <span className={styles.beneath}>{t('messages.code', { code: error })}</span>
    </>
  );
};

type ResendButtonProps = { message: MessageRow; resending: Resending };

/** Only for what failed: whatever else was sent again would arrive twice. */
export const ResendButton = ({ message, resending }: ResendButtonProps) => {
  const { t } = useTranslation('admin');
  if (message.state !== 'failed') return null;
  const isSending = resending.isPending && resending.variables.id === message.id;
  return (
    <Button
      variant="outline"
      className={styles.resend ?? ''}
      aria-label={t('messages.sendAgainTo', { name: nameOf(message) })}
      aria-disabled={resending.isPending}
      onClick={() => resending.isPending || resending.mutate(message)}
    >
      {isSending ? t('messages.sending') : t('messages.sendAgain')}
    </Button>
  );
};
