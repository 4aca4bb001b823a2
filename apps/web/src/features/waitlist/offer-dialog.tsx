import type { Slot, WaitingRow } from '@clothes-closet/contracts';
import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import dialogStyles from '../admin-frame/confirm-dialog.module.css';
import { ListSkeleton } from '../admin-frame/list-skeleton.tsx';
import { LoadFailed } from '../admin-frame/load-failed.tsx';
import timeStyles from '../rescheduling/time-dialog.module.css';
import { useAvailability } from '../times/get-availability.ts';
import { slotAt } from '../times/slot-days.ts';
import { fullNameOf, Phone } from './family-parts.tsx';
import { FreeSlotChoice } from './free-slot-choice.tsx';
import { useOfferTime } from './offer-time.ts';
import { type Refusal, useRefusal } from './use-refusal.ts';

type FormProps = {
  slots: readonly Slot[];
  isSending: boolean;
  refusal: Refusal | undefined;
  onOffer: (startsAt: string) => void;
  onClose: () => void;
};

const OfferForm = ({ slots, isSending, refusal, onOffer, onClose }: FormProps) => {
  const { t } = useTranslation('admin');
  const [day, setDay] = useState('');
  const [wish, setWish] = useState('');
  const [wasTried, setWasTried] = useState(false);
  // Another family may have booked it while this was open; while it is being offered it is gone: to ours.
  const chosen = isSending ? wish : slotAt(slots, wish)?.startsAt;
  const isGone = wish !== '' && !chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setWasTried(true);
    if (chosen) onOffer(chosen);
  };
  return (
    <form noValidate className={timeStyles.form} onSubmit={submit}>
      {slots.length === 0 ? (
        <p>{t('waitlist.offer.noneFree')}</p>
      ) : (
        <FreeSlotChoice slots={slots} day={day} chosen={chosen} onDay={setDay} onChoose={setWish} />
      )}
      <p>{t('waitlist.offer.mail')}</p>
      {isGone && !refusal && <p role="alert">{t('waitlist.offer.goneTitle')}</p>}
      {wasTried && wish === '' && <p role="alert">{t('waitlist.offer.missing')}</p>}
      {refusal && (
        <p role="alert">
          <strong>{refusal.title}</strong> {refusal.text}
        </p>
      )}
      <div className={dialogStyles.answers}>
        <Button variant="outline" onClick={onClose}>
          {t('waitlist.offer.no')}
        </Button>
        {slots.length > 0 && (
          <Button type="submit" aria-disabled={isSending}>
            {isSending ? t('waitlist.offer.sending') : t('waitlist.offer.yes')}
          </Button>
        )}
      </div>
    </form>
  );
};

type Props = {
  family: WaitingRow;
  onOffered: (family: WaitingRow) => void;
  onClose: () => void;
};

/** Holds one of the free times for a waiting family, and tells them. */
export const OfferDialog = ({ family, onOffered, onClose }: Props) => {
  const { t } = useTranslation('admin');
  const offering = useOfferTime();
  const refusalOf = useRefusal();
  const { data, error, isFetching, refetch } = useAvailability();
  const offer = (startsAt: string) => offering.mutate({ id: family.id, startsAt }, { onSuccess: onOffered });
  return (
    <Modal.Root opened onClose={onClose} size="34rem" classNames={{ content: dialogStyles.content ?? '' }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={dialogStyles.body ?? ''}>
          <Modal.Title className={dialogStyles.title ?? ''}>
            {t('waitlist.offer.title', { name: fullNameOf(family) })}
          </Modal.Title>
          <p>
            <Phone {...family} />
          </p>
          {data ? (
            <OfferForm
              slots={data.slots}
              isSending={offering.isPending}
              refusal={offering.error ? refusalOf(offering.error, 'offer') : undefined}
              onOffer={offer}
              onClose={onClose}
            />
          ) : error ? (
            <LoadFailed error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
          ) : (
            <ListSkeleton />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
