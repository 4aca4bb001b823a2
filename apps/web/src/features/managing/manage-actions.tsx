import type { ManagedAppointment, SiteResponse } from '@clothes-closet/contracts';
import { useIsMutating } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ContactLinks } from '../site/contact-links.tsx';
import { CancelQuestion } from './cancel-question.tsx';
import { ChangeTimePane } from './change-time-pane.tsx';
import styles from './managing.module.css';
import type { Changing } from './use-change.ts';

type Pane = 'time' | 'cancel';
type Props = Changing & { appointment: ManagedAppointment; site: SiteResponse };

/** The two things that a family can do about its appointment, one open at a time, and the way to a person. */
export const ManageActions = ({ appointment, site: { site, bookingsOpen }, ...changing }: Props) => {
  const { t } = useTranslation();
  const title = useId();
  const [open, setOpen] = useState<Pane>();
  const buttons = useRef<Partial<Record<Pane, HTMLButtonElement | null>>>({});
  const { startsAt, status } = appointment;
  const isWaiting = status === 'waitlisted';
  // What is on its way can't be called back: a question that closed would look as if it could.
  const isBusy = useIsMutating() > 0;
  const show = (pane: Pane | undefined) => isBusy || setOpen(pane);

  const buttonFor = (pane: Pane, label: string) => (
    <Button
      look="secondary"
      aria-expanded={open === pane}
      ref={(button) => {
        buttons.current[pane] = button;
      }}
      aria-disabled={isBusy}
      onClick={() => show(open === pane ? undefined : pane)}
    >
      {label}
    </Button>
  );
  const close = (pane: Pane) => () => {
    if (isBusy) return;
    setOpen(undefined);
    buttons.current[pane]?.focus();
  };
  const contactText = () => {
    if (!startsAt) return 'site.questions';
    return bookingsOpen ? 'ticket.changeContact' : 'manage.closedText';
  };
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {t('ticket.change')}
      </h2>
      <div className={styles.buttons}>
        {startsAt && bookingsOpen && buttonFor('time', t('manage.changeTime'))}
        {buttonFor('cancel', t(isWaiting ? 'manage.leaveWaitlist' : 'manage.cancelVisit'))}
      </div>
      {open === 'time' && startsAt && (
        <ChangeTimePane {...changing} site={site} startsAt={startsAt} onKeep={close('time')} />
      )}
      {open === 'cancel' && (
        <CancelQuestion {...changing} site={site} isWaiting={isWaiting} onKeep={close('cancel')} />
      )}
      <p className={styles.contact}>{t(contactText())}</p>
      <ContactLinks site={site} />
    </section>
  );
};
