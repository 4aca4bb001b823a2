import { Button } from '../../ui/button.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './text-search.module.css';
import { useLocalesTexts } from './use-locales-texts.ts';

export type TextSearchValues = { query: string; onlyMissing: boolean };

type Props = { search: TextSearchValues; onSearch: (search: TextSearchValues) => void };

/** Words of any language, or only what is missing; both act at once. */
export const TextSearch = ({ search, onSearch }: Props) => {
  const t = useLocalesTexts();
  return (
    <search aria-label={t('search')} className={styles.search}>
      <TextField
        path="query"
        label={t('query')}
        error={undefined}
        value={search.query}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        onChange={(event) => onSearch({ ...search, query: event.currentTarget.value })}
      />
      <SwitchField
        label={t('onlyMissing')}
        isOn={search.onlyMissing}
        onChange={(onlyMissing) => onSearch({ ...search, onlyMissing })}
      />
      {search.query !== '' && (
        <Button look="quiet" onClick={() => onSearch({ ...search, query: '' })}>
          {t('clear')}
        </Button>
      )}
    </search>
  );
};
