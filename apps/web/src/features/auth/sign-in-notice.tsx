import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import type { LoginProblem } from './paths.ts';

/** Why the sign-in page stands here, and what to do about it. */
export const SignInNotice = ({ problem }: { problem: LoginProblem }) => {
  const { t } = useTranslation('admin');
  const notices = {
    not_allowed: { tone: 'bad', title: t('login.notAllowedTitle'), text: t('login.notAllowedText') },
    failed: { tone: 'bad', title: t('login.failedTitle'), text: t('login.failedText') },
    session_ended: { tone: 'now', title: t('login.sessionEndedTitle'), text: t('login.sessionEndedText') },
    signed_out: { tone: 'good', title: t('login.signedOutTitle'), text: t('login.signedOutText') },
  } as const;
  const { tone, title, text } = notices[problem];
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'}>
      <Notice tone={tone} title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  );
};
