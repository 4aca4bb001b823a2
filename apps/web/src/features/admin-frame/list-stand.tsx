import { type ReactNode, useEffect, useRef } from 'react';
import styles from './list-stand.module.css';
import { Pager } from './pager.tsx';

type Props = {
  label: string;
  /** How many there are; a screen reader hears it after every search. */
  news: string;
  page: number;
  pages: number;
  isOutdated: boolean;
  onPage: (page: number) => void;
  children: ReactNode;
};

/** A list with its count above and its pages below. Turning a page goes to the top of the next one. */
export const ListStand = ({ label, news, page, pages, isOutdated, onPage, children }: Props) => {
  const stand = useRef<HTMLElement>(null);
  const isTurning = useRef(false);
  const turn = (next: number) => {
    isTurning.current = true;
    onPage(next);
  };
  useEffect(() => {
    if (isOutdated || !isTurning.current) return;
    isTurning.current = false;
    stand.current?.scrollIntoView({ block: 'start' });
    stand.current?.focus({ preventScroll: true });
  }, [isOutdated]);
  return (
    <section ref={stand} tabIndex={-1} aria-label={label} aria-busy={isOutdated} className={styles.stand}>
      <p role="status" className={styles.news}>
        {isOutdated ? null : news}
      </p>
      <div className={isOutdated ? styles.outdated : undefined}>{children}</div>
      <Pager page={page} pages={pages} onChange={turn} />
    </section>
  );
};
