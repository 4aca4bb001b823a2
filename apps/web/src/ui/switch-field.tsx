import styles from './check-field.module.css';

type Props = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

export const SwitchField = ({ label, isOn, onChange }: Props) => (
  <label className={styles.switchRow}>
    <input
      type="checkbox"
      role="switch"
      className={styles.switch}
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);
