import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confirm-dialog.module.css';

type Props = {
  isOpen: boolean;
  title: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  children: ReactNode;
};

/** Asks before something that can't be taken back easily. The focus begins at the harmless answer. */
export const ConfirmDialog = ({ isOpen, title, yes, no, onYes, onNo, children }: Props) => {
  const { t } = useTranslation('admin');
  return (
    <Modal
      opened={isOpen}
      onClose={onNo}
      title={title}
      classNames={{ title: styles.title ?? '', content: styles.content ?? '' }}
      closeButtonProps={{ 'aria-label': t('frame.close'), size: '3rem' }}
    >
      <div className={styles.text}>{children}</div>
      <div className={styles.answers}>
        <Button variant="outline" onClick={onNo} data-autofocus>
          {no}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </div>
    </Modal>
  );
};
