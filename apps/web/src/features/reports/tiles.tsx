import type { ReactNode } from 'react';
import styles from './tiles.module.css';

/** The numbers that one looks for first. */
export const Tiles = ({ children }: { children: ReactNode }) => <dl className={styles.tiles}>{children}</dl>;

type Props = { term: string; number: string; note?: string };

export const Tile = ({ term, number, note }: Props) => (
  <div className={styles.tile}>
    <dt className={styles.term}>{term}</dt>
    <dd className={styles.number}>{number}</dd>
    {note && <dd className={styles.note}>{note}</dd>}
  </div>
);
