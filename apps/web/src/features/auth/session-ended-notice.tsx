import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { adminHome, loginPath } from './paths.ts';
import styles from './session-ended-notice.module.css';

/** The session has ended while something is not yet sent: sign in beside it, lose nothing. */
export const SessionEndedNotice = () => {
  const { t } = useTranslation('admin');
  return (
    <div role="alert" className={styles.bar}>
      <Notice tone="now" title={t('session.endedTitle')}>
        <p>{t('session.endedText')}</p>
        <ButtonLink href={loginPath({ returnTo: adminHome })} target="_blank" rel="noopener">
          {t('session.signIn')}
        </ButtonLink>
      </Notice>
    </div>
  );
};
