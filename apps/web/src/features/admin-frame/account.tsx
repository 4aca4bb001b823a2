import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../auth/get-me.ts';
import { useSignOut } from '../auth/sign-out.ts';
import styles from './account.module.css';

/** Who is signed in, and the way out. */
export const Account = () => {
  const { t } = useTranslation('admin');
  const me = useMe().data;
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <div className={styles.account}>
      <p className={styles.who} title={me.email}>
        <span className={styles.hint}>{t('frame.signedInAs')}</span>
        <span className={styles.name}>{me.name || me.email}</span>
      </p>
      <Button
        variant="subtle"
        className={styles.signOut ?? ''}
        leftSection={<IconLogout aria-hidden size={20} />}
        aria-disabled={signOut.isPending}
        onClick={() => signOut.isPending || signOut.mutate()}
      >
        {signOut.isPending ? t('frame.signingOut') : t('frame.signOut')}
      </Button>
      {signOut.isError && (
        <p role="alert" className={styles.problem}>
          {t('frame.signOutFailed')}
        </p>
      )}
    </div>
  );
};
