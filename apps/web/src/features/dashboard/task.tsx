import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './task.module.css';

type Props = {
  Icon: TablerIcon;
  tone: 'trouble' | 'work';
  title: string;
  text?: string;
  children?: ReactNode;
};

/** One thing that needs doing: what, why, and the way there. */
export const Task = ({ Icon, tone, title, text, children }: Props) => (
  <li className={`${styles.task} ${styles[tone]}`}>
    <Icon aria-hidden size={28} stroke={1.75} className={styles.icon} />
    <div className={styles.body}>
      <h3 className={styles.title}>{title}</h3>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  </li>
);
