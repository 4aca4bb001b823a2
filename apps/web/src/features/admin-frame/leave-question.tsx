import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';

const leadsAway = (link: HTMLAnchorElement) =>
  link.origin === window.location.origin &&
  link.target !== '_blank' &&
  link.pathname !== window.location.pathname;

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

type Props = {
  hasWork: boolean;
  /** Who comes back finds it again. */
  isKept?: boolean;
};

/**
 * Asks before a link of the page leads away from unsaved work. Loading and closing the page is the browser's to ask
 * about (useUnsavedWork); its back button can't be held.
 */
export const LeaveQuestion = ({ hasWork, isKept = false }: Props) => {
  const { t } = useTranslation('admin');
  const [asked, setAsked] = useState<HTMLAnchorElement>();
  const isAnswered = useRef(false);
  useEffect(() => {
    if (!hasWork) return;
    const askFirst = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || isAnswered.current || opensElsewhere(event) || !leadsAway(link)) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(link);
    };
    document.addEventListener('click', askFirst, { capture: true });
    return () => document.removeEventListener('click', askFirst, { capture: true });
  }, [hasWork]);
  const leave = () => {
    isAnswered.current = true;
    asked?.click();
  };
  return (
    <ConfirmDialog
      isOpen={asked !== undefined}
      title={t('leave.title')}
      yes={t('leave.yes')}
      no={t('leave.no')}
      onYes={leave}
      onNo={() => setAsked(undefined)}
    >
      <p>{t(isKept ? 'leave.kept' : 'leave.lost')}</p>
    </ConfirmDialog>
  );
};
