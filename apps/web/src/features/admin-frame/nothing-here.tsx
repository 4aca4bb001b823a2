import type { ReactNode } from 'react';
import { HangerMark } from '../../ui/hanger-mark.tsx';
import styles from './nothing-here.module.css';

type Props = { title: string; text: string; children?: ReactNode };

/** An empty place: what belongs here, and what to do. */
export const NothingHere = ({ title, text, children }: Props) => (
  <div className={styles.nothing}>
    <HangerMark className={styles.mark ?? ''} />
    <h2 className={styles.title}>{title}</h2>
    <p className={styles.text}>{text}</p>
    {children}
  </div>
);
