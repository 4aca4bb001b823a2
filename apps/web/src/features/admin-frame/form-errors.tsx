import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId, focusField } from '../../ui/focus.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './form-errors.module.css';

type Props = { errors: readonly { path: string; text: string }[] };

/** All that keeps a form from being sent, with links to where it is mended. */
export const FormErrors = ({ errors }: Props) => {
  const { t } = useTranslation('admin');
  const goTo = (path: string) => (event: MouseEvent) => {
    event.preventDefault();
    focusField(path);
  };
  return (
    <div role="alert">
      {errors.length > 0 && (
        <Notice tone="bad" title={t('saving.checkTitle', { count: errors.length })}>
          <p>{t('saving.checkText')}</p>
          <ul className={styles.errors}>
            {errors.map(({ path, text }) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`} onClick={goTo(path)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};
