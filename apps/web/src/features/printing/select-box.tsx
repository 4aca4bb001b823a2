import styles from './select-box.module.css';

type Props = { label: string; isSelected: boolean; onToggle: () => void };

/** Picks a row out; it lies above the link that covers the row, and takes a finger. */
export const SelectBox = ({ label, isSelected, onToggle }: Props) => (
  <label className={styles.target}>
    <input
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={isSelected}
      onChange={onToggle}
    />
  </label>
);
