import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
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
export const ConfirmDialog = ({ isOpen, title, yes, no, onYes, onNo, children }: Props) => (
  <Modal.Root opened={isOpen} onClose={onNo} classNames={{ content: styles.content ?? '' }}>
    <Modal.Overlay />
    <Modal.Content>
      <Modal.Body className={styles.body ?? ''}>
        <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
        {children}
        <div className={styles.answers}>
          <Button variant="outline" onClick={onNo} data-autofocus>
            {no}
          </Button>
          <Button onClick={onYes}>{yes}</Button>
        </div>
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
