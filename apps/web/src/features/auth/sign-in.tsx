import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button.tsx';
import { HangerMark } from '../../ui/hanger-mark.tsx';
import { Late } from '../../ui/late.tsx';
import { useSite } from '../site/get-site.ts';
import { GoogleMark } from './google-mark.tsx';
import { googlePath, type LoginProblem } from './paths.ts';
import styles from './sign-in.module.css';
import { SignInNotice } from './sign-in-notice.tsx';

type Props = { returnTo: string; problem: LoginProblem | undefined; isReady: boolean };

/** The one way in. Native elements only: it stands before the rest of the admin is loaded. */
export const SignIn = ({ returnTo, problem, isReady }: Props) => {
  const { t } = useTranslation('admin');
  const site = useSite().data?.site;
  const name = site?.name ?? t('frame.siteName');
  const windowTitle = t('frame.windowTitle', { page: t('login.title'), site: name });
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.site}>
          <HangerMark className={styles.mark ?? ''} />
          {name}
        </p>
        <h1 className={styles.title}>{t('login.title')}</h1>
        {problem && <SignInNotice problem={problem} />}
        <p className={styles.intro}>{t('login.intro')}</p>
        {isReady ? (
          <ButtonLink href={googlePath(returnTo)} look="secondary" className={styles.google ?? ''}>
            <GoogleMark />
            {t('login.google')}
          </ButtonLink>
        ) : (
          <p role="status" className={styles.checking}>
            <Late>{t('login.checking')}</Late>
          </p>
        )}
      </div>
      {/* The parents' pages speak the reader's language: they start afresh. */}
      <a className={styles.home} href="/">
        {t('login.home')}
      </a>
    </main>
  );
};
