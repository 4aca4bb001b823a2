import { type ReactNode, useEffect, useRef } from 'react';
import { Notice, type Tone } from '../../ui/notice.tsx';
import styles from './focused-notice.module.css';

type Props = { tone: Tone; title: string; children?: ReactNode };

/** The outcome of something that was sent: it takes the focus, so that it is seen and read out at once. */
export const FocusedNotice = ({ tone, title, children }: Props) => {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
    notice.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.notice}>
      <Notice ref={notice} tone={tone} title={title}>
        {children}
      </Notice>
    </div>
  );
};
