import type { ReactNode, Ref } from 'react';
import { AlertIcon, CheckIcon, ClockIcon } from './icons.tsx';
import styles from './notice.module.css';

export type Tone = 'bad' | 'good' | 'now';

const icons = { bad: AlertIcon, good: CheckIcon, now: ClockIcon };

type Props = {
  tone: Tone;
  title: string;
  level?: 1 | 2 | 3;
  children?: ReactNode;
  /** Given where the notice itself takes the focus. */
  ref?: Ref<HTMLElement>;
};

/** A box that tells what happened and what to do; its colour never says it alone. */
export const Notice = ({ tone, title, level = 2, children, ref }: Props) => {
  const Heading = `h${level}` as const;
  const ToneIcon = icons[tone];
  return (
    <section ref={ref} tabIndex={ref ? -1 : undefined} className={`${styles.notice} ${styles[tone]}`}>
      <Heading className={styles.title}>
        <ToneIcon />
        {title}
      </Heading>
      {children && <div className={styles.body}>{children}</div>}
    </section>
  );
};
