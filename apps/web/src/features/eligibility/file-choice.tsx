import type { ChangeEvent } from 'react';
import styles from './file-choice.module.css';

type Props = { text: string; onChoose: (file: File) => void };

/** The browser's own file input, looking like a button. */
export const FileChoice = ({ text, onChoose }: Props) => {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    if (file) onChoose(file);
    // So that the same file, mended, can be chosen again.
    event.currentTarget.value = '';
  };
  return (
    <label className={styles.choice}>
      {text}
      <input
        type="file"
        accept=".csv,.xlsx,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="visually-hidden"
        onChange={choose}
      />
    </label>
  );
};
