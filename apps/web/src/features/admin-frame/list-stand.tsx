import { type ReactNode, useEffect, useRef } from 'react';
import styles from './list-stand.module.css';
import { Pager } from './pager.tsx';

type Props = {
  label: string;
  page: number;
  pages: number;
  isOutdated: boolean;
  onPage: (page: number) => void;
  children: ReactNode;
};

/** A list with its pages below. Turning a page goes to the top of the next one. */
export const ListStand = ({ label, page, pages, isOutdated, onPage, children }: Props) => {
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
      <div className={isOutdated ? styles.outdated : undefined}>{children}</div>
      <Pager page={page} pages={pages} onChange={turn} />
    </section>
  );
};

/** How many were found; it stays in its place through every search, so that a screen reader hears it change. */
export const ListNews = ({ text }: { text: string | undefined }) => (
  <p role="status" className={styles.news}>
    {text}
  </p>
);
