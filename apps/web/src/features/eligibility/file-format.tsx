import { useTranslation } from 'react-i18next';
import styles from './file-format.module.css';

const columns = ['school', 'studentId', 'grade', 'mealStatus'] as const;

/** What the district's file has to look like. */
export const FileFormat = () => {
  const { t } = useTranslation('admin');
  return (
    <div className={styles.format}>
      <h3 className={styles.title}>{t('eligible.formatTitle')}</h3>
      <p>{t('eligible.formatText')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`eligible.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {columns.map((column) => (
              <td key={column}>{t(`eligible.example.${column}`)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>{t('eligible.zerosHint')}</p>
    </div>
  );
};
