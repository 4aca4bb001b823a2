import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTypedSearch } from '../admin-frame/use-typed-search.ts';
import styles from './range-form.module.css';
import { isSameRange, problemOf, quickChoices, type Range, rangesAround } from './ranges.ts';

/** Where it is missing, browsers take years of six digits. */
const lastDay = '2999-12-31';

type Props = { range: Range; today: string; onChange: (range: Range) => void };

/** The days of a report: the usual ranges with one press, any other by its first and last day. */
export const RangeForm = ({ range, today, onChange }: Props) => {
  const { t } = useTranslation('admin');
  const { typed, type, pick } = useTypedSearch({ search: range, onSearch: onChange });
  const ranges = rangesAround(today);
  const problem = problemOf(typed);
  return (
    <search aria-label={t('reports.days')} className={styles.form}>
      <div className={styles.choices}>
        {quickChoices.map((choice) => (
          <Button
            key={choice}
            variant="outline"
            className={styles.choice ?? ''}
            aria-pressed={isSameRange(typed, ranges[choice])}
            onClick={() => pick(ranges[choice])}
          >
            {t(`reports.choices.${choice}`)}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <TextInput
          type="date"
          max={lastDay}
          label={t('reports.from')}
          value={typed.from}
          onChange={(event) => type({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          max={lastDay}
          label={t('reports.to')}
          value={typed.to}
          error={problem === 'beforeStart' && t('reports.beforeStart')}
          onChange={(event) => type({ to: event.currentTarget.value })}
        />
      </div>
    </search>
  );
};
