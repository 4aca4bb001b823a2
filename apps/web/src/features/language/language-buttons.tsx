import { type LanguageCode, languages } from '@clothes-closet/texts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, reloadIn } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './language-buttons.module.css';

/** Every language in its own script, always in sight. */
export const LanguageButtons = () => {
  const { t } = useTranslation();
  const current = useLanguage();
  const [failed, setFailed] = useState<LanguageCode>();
  const choose = async (code: LanguageCode) => {
    setFailed(undefined);
    try {
      await chooseLanguage(code);
    } catch {
      // The second time it is the browser that remembers the first.
      if (failed === code && navigator.onLine) reloadIn(code);
      else setFailed(code);
    }
  };
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
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('site.languageFailed')}
        </p>
      )}
    </div>
  );
};
