import { CheckIcon } from '../../ui/icons.tsx';
import styles from './done-note.module.css';

/** Says that something worked; it stays in its place, so that a screen reader hears the words come. */
export const DoneNote = ({ text }: { text: string | undefined }) => (
  <div role="status" className={styles.done}>
    {text && (
      <p className={styles.text}>
        <CheckIcon />
        <span>{text}</span>
      </p>
    )}
  </div>
);
