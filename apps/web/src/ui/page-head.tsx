import { useEffect, useRef } from 'react';
import { AlertIcon, CheckIcon, ClockIcon } from './icons.tsx';
import type { Tone } from './notice.tsx';
import styles from './page-head.module.css';

const icons = { good: CheckIcon, now: ClockIcon, bad: AlertIcon };

type Props = { tone: Tone; title: string; text?: string };

/** The news of a page; it takes the focus, so that a screen reader says it after a form was sent. */
export const PageHead = ({ tone, title, text }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const ToneIcon = icons[tone];
  return (
    <div className={styles.head}>
      <span className={`${styles.badge} ${styles[tone]}`}>
        <ToneIcon />
      </span>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {text && <p className={styles.text}>{text}</p>}
    </div>
  );
};
