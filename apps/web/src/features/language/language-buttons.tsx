import { languages } from '@clothes-closet/texts';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './language-buttons.module.css';

/** Every language in its own script, always in sight. */
export const LanguageButtons = () => {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div role="group" className={styles.languages} aria-label={t('site.language')}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className={styles.language}
          aria-pressed={code === current}
          onClick={() => chooseLanguage(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
};
