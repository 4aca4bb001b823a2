import { type ReactNode, useEffect, useRef } from 'react';
import { AlertIcon, CheckIcon, ClockIcon } from './icons.tsx';
import type { Tone } from './notice.tsx';
import styles from './page-head.module.css';

const icons = { good: CheckIcon, now: ClockIcon, bad: AlertIcon };

type Props = {
  tone: Tone;
  title: string;
  text?: string;
  children?: ReactNode;
  /** The page answers something just done: then its news is brought to the reader. */
  isAnswer?: boolean;
};

/** The news of a page, and what to do next. */
export const PageHead = ({ tone, title, text, children, isAnswer = false }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isAnswer) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isAnswer]);
  const ToneIcon = icons[tone];
  return (
    <>
      <div className={styles.head}>
        <span className={`${styles.badge} ${styles[tone]}`}>
          <ToneIcon />
        </span>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.next}>{children}</div>}
    </>
  );
};
